package io.github.numerosity.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class HtmlTest {
  @Test
  void escapesTextsAndAttributes() {
    String html =
        new Html()
            .open("p", "title", "a\"b'c", "class", "")
            .text("1 < 2 & \"3\" > '4'")
            .close()
            .complete();

    assertThat(html)
        .isEqualTo("<p title=\"a&quot;b&#39;c\">1 &lt; 2 &amp; &quot;3&quot; &gt; &#39;4&#39;</p>");
  }

  @Test
  void keepsLettersOfAllAlphabetsAndReplacesWhatHtmlForbids() {
    assertThat(Html.escape("Größe 数量 \uD83E\uDD86\n")).isEqualTo("Größe 数量 \uD83E\uDD86\n");
    assertThat(Html.escape("a\u0000b\u001Bc\uD83Ed\uFFFEe"))
        .isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe");
  }

  @Test
  void noticesAnElementWithoutEnd() {
    Html html = new Html().open("div").open("p").close();

    assertThatThrownBy(html::complete)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("div");
  }
}
