package io.github.numerosity.examples;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.EntityTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.doctree.ValueTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * The words about types, settings and constants in the Javadoc of sources, by the keys of {@code
 * settings.properties}.
 */
final class SettingWords extends TreePathScanner<@Nullable Void, String> {
  /** A full stop that ends a sentence: what goes on in lower case, or behind "et al.", does not. */
  private static final Pattern END = Pattern.compile("(?<!et al)(?<!\\.\\.)\\.(?=\\s+[^a-z\\s]|$)");

  /** Words that only say something behind the name of the setting. */
  private static final Pattern BEHIND_A_NAME =
      Pattern.compile("(of|in|that|beside|under|positive)\\b.*");

  private final DocTrees trees;
  private final Map<String, String> words = new HashMap<>();
  private final Map<String, String> constants = new HashMap<>();
  private String type = "";

  private SettingWords(DocTrees trees) {
    this.trees = trees;
  }

  /** Reads source files. */
  static Map<String, String> of(Collection<Path> sources) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  files,
                  null,
                  List.of("-proc:none"),
                  null,
                  files.getJavaFileObjectsFromPaths(sources));
      SettingWords reader = new SettingWords(DocTrees.instance(task));
      List<CompilationUnitTree> units = new ArrayList<>();
      task.parse().forEach(units::add);
      units.forEach(reader::collectConstants);
      for (CompilationUnitTree unit : units) {
        reader.scan(new TreePath(unit), unit.getPackageName() + ".");
      }
      return reader.words;
    }
  }

  /** Learns the numbers that Javadoc refers to by {@code @value}. */
  private void collectConstants(CompilationUnitTree unit) {
    new TreeScanner<@Nullable Void, String>() {
      @Override
      public @Nullable Void visitClass(ClassTree type, String outer) {
        return super.visitClass(type, type.getSimpleName().toString());
      }

      @Override
      public @Nullable Void visitVariable(VariableTree field, String type) {
        if (field.getInitializer() instanceof LiteralTree literal) {
          constants.put(type + "#" + field.getName(), String.valueOf(literal.getValue()));
        }
        return super.visitVariable(field, type);
      }
    }.scan(unit, "");
  }

  @Override
  public @Nullable Void visitClass(ClassTree type, String prefix) {
    String name = prefix + type.getSimpleName();
    this.type = type.getSimpleName().toString();
    DocCommentTree comment = trees.getDocCommentTree(getCurrentPath());
    if (comment != null) {
      words.put(name, firstSentence(comment));
      for (DocTree tag : comment.getBlockTags()) {
        if (tag instanceof ParamTree parameter && !parameter.isTypeParameter()) {
          String setting = parameter.getName().getName().toString();
          words.put(name + "." + setting, sentence(setting, text(parameter.getDescription())));
        }
      }
    }
    if (type.getKind() == Tree.Kind.ENUM) {
      for (Tree member : type.getMembers()) {
        if (member instanceof VariableTree constant) {
          DocCommentTree of = trees.getDocCommentTree(new TreePath(getCurrentPath(), constant));
          if (of != null) {
            words.putIfAbsent(name + "." + constant.getName(), firstSentence(of));
          }
        }
      }
    }
    return super.visitClass(type, name + "$");
  }

  private String firstSentence(DocCommentTree comment) {
    String body = text(comment.getFullBody());
    Matcher end = END.matcher(body);
    return end.find() ? body.substring(0, end.end()) : body;
  }

  /** Begins with a capital and ends with a full stop, as what stands alone does. */
  private static String sentence(String setting, String text) {
    if (text.isEmpty()) {
      return text;
    }
    String name = setting.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    String named =
        BEHIND_A_NAME.matcher(text).matches()
            ? name + (text.startsWith("positive") ? ", " : " ") + text
            : text;
    return named.substring(0, 1).toUpperCase(Locale.ROOT)
        + named.substring(1)
        + (named.endsWith(".") ? "" : ".");
  }

  private String text(List<? extends DocTree> trees) {
    return trees.stream()
        .map(this::text)
        .collect(Collectors.joining())
        .replaceAll("\\s+", " ")
        .strip();
  }

  private String text(DocTree tree) {
    if (tree instanceof TextTree plain) {
      return plain.getBody();
    }
    if (tree instanceof com.sun.source.doctree.LiteralTree literal) {
      return literal.getBody().getBody();
    }
    if (tree instanceof LinkTree link) {
      String label = text(link.getLabel());
      return label.isEmpty()
          ? link.getReference()
              .getSignature()
              .replaceAll("^#|\\(.*", "")
              .replaceAll(".*[.#](?=[A-Z])", "")
          : label;
    }
    if (tree instanceof EntityTree entity) {
      return switch (entity.getName().toString()) {
        case "lt" -> "<";
        case "gt" -> ">";
        case "amp" -> "&";
        case "nbsp" -> " ";
        default -> tree.toString();
      };
    }
    if (tree instanceof ValueTree value) {
      String signature = value.getReference().getSignature();
      return constants.getOrDefault(
          signature.startsWith("#") ? type + signature : signature, tree.toString());
    }
    if (tree.getKind() == DocTree.Kind.START_ELEMENT) {
      return " ";
    }
    return "";
  }
}
