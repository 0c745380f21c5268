package io.github.numerosity.processor;

import com.sun.source.util.DocTrees;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/**
 * Annotation processor that generates the superclass of classes around a settings record, and
 * writes the descriptions of settings from Javadoc to {@value #RESOURCE}.
 *
 * <p>Descriptions are written for types annotated with {@code @Settings}, for records that are
 * components, and for the records and enumerations of their components, if their sources are
 * compiled.
 */
@SupportedAnnotationTypes("*")
public final class SettingsProcessor extends AbstractProcessor {
  static final String RESOURCE = "META-INF/numerosity/settings.properties";

  private final Map<String, String> words = new TreeMap<>();
  private final Set<TypeElement> read = new LinkedHashSet<>();

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    try {
      ElementFilter.typesIn(round.getRootElements()).forEach(this::type);
      if (round.processingOver() && !words.isEmpty()) {
        write();
      }
    } catch (IOException e) {
      error(null, "cannot write: " + e);
    }
    return false;
  }

  private void type(TypeElement type) {
    if (Annotations.has(type, "Settings")) {
      TypeElement owner = owner(type);
      read(type);
      if (owner != null) {
        generate(owner, type);
      }
    } else if (type.getKind() == ElementKind.RECORD && isComponent(type)) {
      read(type);
    }
    ElementFilter.typesIn(type.getEnclosedElements()).forEach(this::type);
  }

  /** Returns the class around a record that extends its generated superclass; null if none does. */
  private static @Nullable TypeElement owner(TypeElement record) {
    return record.getKind() == ElementKind.RECORD
            && record.getEnclosingElement() instanceof TypeElement owner
            && owner.getKind() == ElementKind.CLASS
            && owner.getSuperclass().toString().endsWith(SettingsClass.simpleName(owner))
        ? owner
        : null;
  }

  private boolean isComponent(TypeElement record) {
    TypeElement component =
        processingEnv.getElementUtils().getTypeElement("io.github.numerosity.component.Component");
    return component != null
        && processingEnv.getTypeUtils().isAssignable(record.asType(), component.asType());
  }

  private void generate(TypeElement owner, TypeElement record) {
    SettingsClass source =
        new SettingsClass(
            processingEnv.getElementUtils().getPackageOf(owner).getQualifiedName().toString(),
            owner,
            record,
            new Words(DocTrees.instance(processingEnv)));
    try (Writer file =
        processingEnv.getFiler().createSourceFile(source.qualifiedName(), owner).openWriter()) {
      file.write(source.text());
    } catch (IOException e) {
      error(owner, "cannot write its superclass: " + e);
    }
  }

  /** Reads the descriptions of a record or an enumeration, and of the types of its components. */
  private void read(TypeElement type) {
    DocTrees trees = DocTrees.instance(processingEnv);
    if (trees.getPath(type) == null || !read.add(type)) {
      return;
    }
    Words of = new Words(trees);
    String name = processingEnv.getElementUtils().getBinaryName(type).toString();
    boolean settings = Annotations.has(type, "Settings");
    TypeElement owner = settings ? owner(type) : null;
    put(name, of.firstSentence(owner == null ? type : owner));
    for (RecordComponentElement component : type.getRecordComponents()) {
      if (!Annotations.has(component, "Unwrapped")) {
        String text = of.setting(component);
        if (settings && text.isEmpty()) {
          error(type, "has no @param for " + component.getSimpleName());
        }
        put(name + "." + component.getSimpleName(), Words.sentence(component, text));
      }
      follow(component.asType());
    }
    if (type.getKind() == ElementKind.ENUM) {
      for (Element constant : type.getEnclosedElements()) {
        if (constant.getKind() == ElementKind.ENUM_CONSTANT) {
          put(name + "." + constant.getSimpleName(), of.firstSentence(constant));
        }
      }
    }
  }

  private void follow(TypeMirror type) {
    if (type instanceof WildcardType wildcard && wildcard.getExtendsBound() != null) {
      follow(wildcard.getExtendsBound());
    } else if (type instanceof DeclaredType declared) {
      declared.getTypeArguments().forEach(this::follow);
      if (declared.asElement() instanceof TypeElement element
          && (element.getKind() == ElementKind.RECORD || element.getKind() == ElementKind.ENUM)) {
        read(element);
      }
    }
  }

  private void put(String key, String text) {
    if (!text.isEmpty()) {
      words.put(key, text);
    }
  }

  private void write() throws IOException {
    try (Writer file =
        new OutputStreamWriter(
            processingEnv
                .getFiler()
                .createResource(StandardLocation.CLASS_OUTPUT, "", RESOURCE)
                .openOutputStream(),
            StandardCharsets.UTF_8)) {
      for (Map.Entry<String, String> entry : words.entrySet()) {
        file.write(entry.getKey() + " = " + entry.getValue().replace("\\", "\\\\") + "\n");
      }
    }
  }

  private void error(@Nullable Element place, String message) {
    processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, message, place);
  }
}
