package io.github.numerosity.result;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Members of the JSON object of a plot. */
final class PlotMembers {
  private PlotMembers() {}

  static Map<String, Object> of(Plot plot) {
    Map<String, Object> members = new LinkedHashMap<>();
    if (plot instanceof Plot.Lines lines) {
      chart(members, "lines", lines.series(), lines.x(), lines.y(), lines.bands());
      members.put("colours", ExhibitReader.word(lines.colours()));
    } else if (plot instanceof Plot.Bars bars) {
      chart(members, "bars", bars.series(), bars.x(), bars.y(), bars.bands());
      members.put("hatched", bars.hatched());
    } else if (plot instanceof Plot.Points points) {
      chart(members, "points", points.series(), points.x(), points.y(), points.bands());
      members.put("joined", points.joined());
    } else if (plot instanceof Plot.Heat heat) {
      members.put("type", "heat");
      members.put("rows", heat.rows());
      members.put("columns", heat.columns());
      members.put("values", heat.values());
      members.put("title", heat.title());
      members.put("rowTitle", heat.rowTitle());
      members.put("columnTitle", heat.columnTitle());
    } else if (plot instanceof Plot.Pictures pictures) {
      members.put("type", "pictures");
      members.put("labels", pictures.labels());
      members.put("png", pictures.png());
    } else if (plot instanceof Plot.Sheet sheet) {
      members.put("type", "sheet");
      members.put("columns", sheet.columns());
      members.put(
          "rows",
          sheet.rows().stream().map(row -> row.stream().map(PlotMembers::cell).toList()).toList());
    } else if (plot instanceof Plot.Panels panels) {
      members.put("type", "panels");
      members.put("panels", panels.panels().stream().map(PlotMembers::panel).toList());
    }
    return members;
  }

  private static void chart(
      Map<String, Object> members,
      String type,
      List<Plot.Series> series,
      Plot.Axis x,
      Plot.Axis y,
      List<Plot.Band> bands) {
    members.put("type", type);
    members.put("series", series);
    members.put("x", x);
    members.put("y", y);
    members.put("bands", bands);
  }

  private static Map<String, Object> cell(Plot.Cell cell) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("text", cell.text());
    members.put("tone", ExhibitReader.word(cell.tone()));
    return members;
  }

  private static Map<String, Object> panel(Plot.Panel panel) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("title", panel.title());
    members.put("plot", of(panel.plot()));
    return members;
  }
}
