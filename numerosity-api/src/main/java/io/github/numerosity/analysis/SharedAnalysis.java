package io.github.numerosity.analysis;

/**
 * An analysis that others hold as a part, such as a criterion. Where an experiment file does not
 * say which one they hold, it is the first of the file's analyses that fits, settings and all: a
 * level that is given once then holds throughout.
 *
 * @param <R> what it finds in one network
 */
public interface SharedAnalysis<R extends AnalysisResult> extends SelectivityAnalysis<R> {}
