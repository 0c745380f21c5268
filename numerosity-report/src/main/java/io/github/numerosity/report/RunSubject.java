package io.github.numerosity.report;

import io.github.numerosity.analysis.LeftOut;
import io.github.numerosity.outcome.RunSummary;
import io.github.numerosity.provenance.Provenance;
import java.util.List;
import java.util.function.Predicate;

/**
 * Subject of the page of one run: introduction, omitted analyses, provenance.
 *
 * @param run the run
 * @param version of the library that ran it
 */
record RunSubject(RunSummary run, String version) implements Subject {
  private static final List<String> FILES =
      List.of("config.json", "config.resolved.json", "analyses.json", "results.json");

  @Override
  public String title() {
    return run.name();
  }

  @Override
  public List<String> networks() {
    return run.networks().stream().map(network -> network.id().network()).distinct().toList();
  }

  @Override
  public void writeHead(Html html) {
    new Introduction(run).writeTo(html);
  }

  @Override
  public boolean leavesOut() {
    return !run.leftOut().isEmpty();
  }

  @Override
  public void writeLeftOut(Html html) {
    if (!leavesOut()) {
      return;
    }
    html.open("section", "aria-labelledby", LEFT_OUT)
        .element("h2", "Left out", "id", LEFT_OUT)
        .open("dl", "class", "pairs");
    for (LeftOut each : run.leftOut()) {
      html.element("dt", each.analysis()).element("dd", each.reason()).markup("\n");
    }
    html.close().closeLine();
  }

  @Override
  public void writeFoot(Predicate<String> exists, Html html) {
    Provenance provenance = run.provenance();
    html.open("footer").element("h2", "Where this comes from").open("dl", "class", "pairs");
    html.element("dt", "numerosity").element("dd", version).markup("\n");
    digests("configuration", provenance.configuration().stream().toList(), html);
    if (provenance.configuration().isEmpty()) {
      html.element("dt", "configuration")
          .element("dd", "has parts that cannot be written down, so it has no digest")
          .markup("\n");
    }
    digests("data", provenance.data(), html);
    digests("files read", provenance.files(), html);
    digests("images shown", provenance.stimuli(), html);
    List<Long> seeds =
        run.networks().stream().flatMap(network -> network.id().seed().stream().boxed()).toList();
    if (!seeds.isEmpty()) {
      html.element("dt", "seeds").element("dd", Phrases.ranges(seeds)).markup("\n");
    }
    List<String> files = FILES.stream().filter(exists).toList();
    if (!files.isEmpty()) {
      html.element("dt", "files").open("dd");
      files.forEach(file -> html.element("a", file, "href", file).text(" "));
      html.closeLine();
    }
    html.close()
        .element(
            "p",
            "Digests are SHA-256. The same configuration, data and seeds give the same results.",
            "class",
            "small")
        .closeLine();
  }

  private static void digests(String what, List<String> digests, Html html) {
    if (digests.isEmpty()) {
      return;
    }
    html.element("dt", what).open("dd");
    digests.forEach(digest -> html.element("code", digest).text(" "));
    html.closeLine();
  }
}
