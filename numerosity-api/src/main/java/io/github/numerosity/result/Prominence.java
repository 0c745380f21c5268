package io.github.numerosity.result;

/** Where a report shows a figure. */
public enum Prominence {
  /** At the top: what a reader with one minute looks at. */
  SUMMARY,
  /** In the report proper. */
  BODY,
  /** At the end: what is looked up. */
  APPENDIX
}
