package io.github.numerosity.processor;

import static java.util.Objects.requireNonNull;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.EntityTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.doctree.ValueTree;
import com.sun.source.util.DocTreePath;
import com.sun.source.util.DocTrees;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.VariableElement;

/** Javadoc of settings as plain text. */
final class Words {
  /** A full stop that ends a sentence: not one before lower case or after "et al.". */
  private static final Pattern END = Pattern.compile("(?<!et al)(?<!\\.\\.)\\.(?=\\s+[^a-z\\s]|$)");

  /** Descriptions that need the name of the setting in front. */
  private static final Pattern BEHIND_A_NAME =
      Pattern.compile("(of|in|that|beside|under|positive)\\b.*");

  private final DocTrees trees;

  Words(DocTrees trees) {
    this.trees = trees;
  }

  /** Returns the first sentence about a type or a constant; empty without Javadoc. */
  String firstSentence(Element element) {
    DocCommentTree comment = trees.getDocCommentTree(element);
    if (comment == null) {
      return "";
    }
    String body = text(element, comment, comment.getFullBody());
    Matcher end = END.matcher(body);
    return end.find() ? body.substring(0, end.end()) : body;
  }

  /**
   * Returns the description of a component, with its range if the record is annotated with
   * {@code @Settings}; empty without Javadoc.
   */
  String setting(RecordComponentElement component) {
    Element record = requireNonNull(component.getEnclosingElement(), "record");
    DocCommentTree comment = trees.getDocCommentTree(record);
    if (comment == null) {
      return "";
    }
    for (DocTree tag : comment.getBlockTags()) {
      if (tag instanceof ParamTree parameter
          && !parameter.isTypeParameter()
          && parameter.getName().getName().contentEquals(component.getSimpleName())) {
        String text = text(record, comment, parameter.getDescription());
        String range = Annotations.has(record, "Settings") ? Annotations.range(component) : "";
        return range.isEmpty() ? text : ranged(text, range);
      }
    }
    return "";
  }

  /** Inserts a range after the first clause. */
  private static String ranged(String text, String range) {
    int semicolon = text.indexOf(';');
    Matcher stop = END.matcher(text);
    int end = stop.find() ? stop.start() : text.length();
    int at = semicolon >= 0 && semicolon < end ? semicolon : end;
    return text.substring(0, at) + ", " + range + text.substring(at);
  }

  /** Returns a description as a sentence, with a capital and a full stop. */
  static String sentence(RecordComponentElement setting, String text) {
    if (text.isEmpty()) {
      return text;
    }
    String name =
        setting
            .getSimpleName()
            .toString()
            .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
            .toLowerCase(Locale.ROOT);
    String named =
        BEHIND_A_NAME.matcher(text).matches()
            ? name + (text.startsWith("positive") ? ", " : " ") + text
            : text;
    return named.substring(0, 1).toUpperCase(Locale.ROOT)
        + named.substring(1)
        + (named.endsWith(".") ? "" : ".");
  }

  private String text(Element element, DocCommentTree comment, List<? extends DocTree> parts) {
    return parts.stream()
        .map(part -> text(element, comment, part))
        .collect(Collectors.joining())
        .replaceAll("\\s+", " ")
        .strip();
  }

  private String text(Element element, DocCommentTree comment, DocTree part) {
    if (part instanceof TextTree plain) {
      return plain.getBody();
    }
    if (part instanceof LiteralTree literal) {
      return literal.getBody().getBody();
    }
    if (part instanceof LinkTree link) {
      String label = text(element, comment, link.getLabel());
      return label.isEmpty()
          ? link.getReference()
              .getSignature()
              .replaceAll("^#|\\(.*", "")
              .replaceAll(".*[.#](?=[A-Z])", "")
          : label;
    }
    if (part instanceof EntityTree entity) {
      return switch (entity.getName().toString()) {
        case "lt" -> "<";
        case "gt" -> ">";
        case "amp" -> "&";
        case "nbsp" -> " ";
        default -> part.toString();
      };
    }
    if (part instanceof ValueTree value) {
      DocTreePath path = new DocTreePath(trees.getPath(element), comment);
      return trees.getElement(DocTreePath.getPath(path, value.getReference()))
              instanceof VariableElement constant
          ? String.valueOf(constant.getConstantValue())
          : part.toString();
    }
    return part.getKind() == DocTree.Kind.START_ELEMENT ? " " : "";
  }
}
