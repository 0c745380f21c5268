package io.github.numerosity.analysis;

/**
 * An analysis that can be part of others, such as a criterion. If an experiment file omits the
 * part, the first suitable analysis of the file is used with its settings, so that a level given
 * once applies throughout.
 *
 * @param <R> result for one network
 */
public interface SharedAnalysis<R extends AnalysisResult> extends SelectivityAnalysis<R> {}
