package io.github.numerosity.result;

/** Position of a figure in a report. */
public enum Prominence {
  /** At the top, for a quick overview. */
  SUMMARY,
  /** In the body. */
  BODY,
  /** At the end, for reference. */
  APPENDIX
}
