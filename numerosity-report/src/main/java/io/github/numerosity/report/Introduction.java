package io.github.numerosity.report;

import io.github.numerosity.outcome.Failure;
import io.github.numerosity.outcome.NetworkOutcome;
import io.github.numerosity.outcome.RunSummary;
import io.github.numerosity.outcome.StimulusCounts;
import io.github.numerosity.stimulus.Block;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Head of the page of a run: a sentence on the run, failures and omissions. */
final class Introduction {
  private final RunSummary run;

  Introduction(RunSummary run) {
    this.run = run;
  }

  /**
   * Writes the head.
   *
   * @param html appended to
   */
  void writeTo(Html html) {
    html.open("header")
        .element("p", "numerosity", "class", "brand")
        .element("h1", run.name())
        .element("p", sentence(), "class", "lead");
    List<NetworkOutcome> failed = run.failed();
    if (!failed.isEmpty()) {
      html.open("div", "class", "notice failed", "role", "note");
      html.element(
          "p",
          "%s of %s failed and %s in nothing below:"
              .formatted(
                  failed.size(),
                  Phrases.count(run.networks().size(), "network", "networks"),
                  failed.size() == 1 ? "is" : "are"));
      html.open("ul");
      for (NetworkOutcome network : failed) {
        item(html, network.id().toString(), network.failure().orElseThrow());
      }
      html.close().closeLine();
    }
    parts(html);
    if (!run.leftOut().isEmpty()) {
      html.open("p", "class", "notice", "role", "note")
          .text(
              Phrases.count(run.leftOut().size(), "analysis was", "analyses were") + " left out; ")
          .element("a", "see why", "href", "#" + Subject.LEFT_OUT)
          .text(".")
          .closeLine();
    }
    html.closeLine();
  }

  /** Writes the analyses that failed in some network, and the exhibits that could not be made. */
  private void parts(Html html) {
    List<NetworkOutcome> incomplete = run.incomplete();
    if (!incomplete.isEmpty()) {
      html.open("div", "class", "notice failed", "role", "note");
      html.element("p", "Analyses failed; these networks are missing from their results:");
      html.open("ul");
      for (NetworkOutcome network : incomplete) {
        for (Failure failure : network.analysisFailures()) {
          item(html, network.id() + ", " + failure.part(), failure);
        }
      }
      html.close().closeLine();
    }
    if (!run.exhibitFailures().isEmpty()) {
      html.open("div", "class", "notice failed", "role", "note");
      html.element("p", "Tables or figures could not be made:");
      html.open("ul");
      run.exhibitFailures().forEach(failure -> item(html, failure.part().toString(), failure));
      html.close().closeLine();
    }
  }

  private static void item(Html html, String subject, Failure failure) {
    html.open("li").element("strong", subject).text(": " + failure.reason()).closeLine();
  }

  private String sentence() {
    StimulusCounts stimuli = run.stimuli();
    String images =
        stimuli.blocks().isEmpty()
            ? "no images"
            : Phrases.joined(stimuli.blocks().stream().map(Introduction::images).toList());
    List<String> names = stimuli.sets();
    String sets =
        switch (names.size()) {
          case 0 -> "";
          case 1 -> ", in the stimulus set " + names.get(0);
          case 2, 3, 4 -> ", in the stimulus sets " + Phrases.joined(names);
          default -> ", in " + names.size() + " stimulus sets";
        };
    String own = stimuli.perSeed() ? "; each seed had images of its own" : "";
    String who = isRecorded() ? "Responses that were recorded elsewhere, to " : networks();
    return who + images + sets + own + ".";
  }

  private boolean isRecorded() {
    return run.networks().stream().allMatch(NetworkOutcome::recorded);
  }

  /** Returns the networks with their seeds, in words. */
  private String networks() {
    Map<String, List<Long>> seeds = new LinkedHashMap<>();
    for (NetworkOutcome network : run.networks()) {
      List<Long> own = seeds.computeIfAbsent(network.id().replicates(), name -> new ArrayList<>());
      network.id().seed().ifPresent(own::add);
    }
    Map<List<Long>, List<String>> names = new LinkedHashMap<>();
    seeds.forEach((name, own) -> names.computeIfAbsent(own, same -> new ArrayList<>()).add(name));
    List<String> groups = new ArrayList<>();
    names.forEach((own, same) -> groups.add(Phrases.joined(same) + withSeeds(own, same.size())));
    int all = run.networks().size();
    String count = seeds.size() == all ? "" : " (" + all + " in all)";
    boolean seeded = names.keySet().stream().anyMatch(own -> !own.isEmpty());
    return (all == 1 ? "The network " : "The networks ")
        + String.join(", and ", groups)
        + count
        + (seeded ? ", " : " ")
        + (all == 1 ? "was shown " : "were shown ");
  }

  private static String withSeeds(List<Long> seeds, int networks) {
    return seeds.isEmpty()
        ? ""
        : ", %swith seed%s %s"
            .formatted(
                networks == 1 ? "" : "each ", seeds.size() == 1 ? "" : "s", Phrases.ranges(seeds));
  }

  private static String images(StimulusCounts.InBlock block) {
    return Phrases.count(
            block.images(),
            block.block() == Block.SELECTION ? "image" : "further image",
            block.block() == Block.SELECTION ? "images" : "further images")
        + " of %s items"
            .formatted(
                Phrases.ranges(block.numerosities().stream().map(Integer::longValue).toList()));
  }
}
