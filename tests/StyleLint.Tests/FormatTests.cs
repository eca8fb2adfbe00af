using StyleLint.Drafts;
using StyleLint.Text;

namespace StyleLint.Tests;

/// <summary>What is text on pages of AsciiDoc, reStructuredText, Org and HTML, and which part of the page it is.</summary>
public sealed class FormatTests
{
    static string Read(string text, string ending) =>
        string.Join(
            '\n',
            Draft
                .Parse(SourceText.From(text, $"draft.{ending}"))
                .Passages.Select(passage => $"{passage.Kind}{(passage.Level > 0 ? passage.Level.ToString() : "")}: {passage.Text}")
        );

    static string Comments(string text, string ending) =>
        string.Join(", ", Draft.Parse(SourceText.From(text, $"draft.{ending}")).Comments.Select(comment => comment.Text));

    [Fact]
    public void AsciiDoc_is_read_by_its_blocks() =>
        Assert.Equal(
            """
            Heading1: The harbour
            Paragraph: First words of two lines.
            Heading2: Ships
            Paragraph: A title
            BlockQuote: Quoted words.
            ListItem1: one
            ListItem1: two
            Paragraph: Pilot
            Paragraph: who steers
            Paragraph: Mind the gap.
            TableCell1: Ship
            TableCell1: Port
            TableCell: Aurora
            TableCell: Bergen
            Paragraph: In a block.
            BlockQuote: Said she.
            ImageText: a ship
            Paragraph: Last words.
            """,
            Read(
                """
                = The harbour
                :author: Ann
                :toc:

                First words
                of two lines.

                // a comment
                == Ships

                .A title
                ----
                code();
                ----

                ____
                Quoted words.
                ____

                [source,ruby]
                puts 1

                * one
                * two

                Pilot:: who steers

                NOTE: Mind the gap.

                [cols="2*"]
                |===
                |Ship |Port

                |Aurora |Bergen
                |===

                ====
                In a block.
                ====

                [quote]
                Said she.

                image::ship.png[a ship,200]

                ////
                hidden
                ////

                 indented code

                include::other.adoc[]

                Last words.
                """,
                "adoc"
            )
        );

    [Theory]
    [InlineData("A *bold* and _slanted_ word.", "A bold and slanted word.")]
    [InlineData("A **b**old word, 2 * 3 * 4.", "A bold word, 2 * 3 * 4.")]
    [InlineData("Run `make` or +x+ now.", "Run \uFFFC or \uFFFC now.")]
    [InlineData("See link:a.html[the page] and <<b,the part>>.", "See the page and the part.")]
    [InlineData("See https://example.org[here,window=_blank] or https://example.org/.", "See here or \uFFFC")]
    [InlineData("Press kbd:[Enter], {name}!", "Press \uFFFC, \uFFFC!")]
    [InlineData("[.term]#Words# with[[id]] an anchor.", "Words with an anchor.")]
    [InlineData("\"`Quoted`\" words", "\"Quoted`\" words")]
    [InlineData("A list: of words, http and links.", "A list: of words, http and links.")]
    public void AsciiDoc_marks_are_no_words(string text, string read) => Assert.Equal("Paragraph: " + read, Read(text + "\n", "adoc"));

    [Fact]
    public void ReStructuredText_is_read_by_its_blocks() =>
        Assert.Equal(
            """
            Heading1: The harbour
            Paragraph: First words of two lines.
            Heading2: Ships
            ListItem1: one of two lines
            ListItem1: two
            Paragraph: As they said.
            BlockQuote1: Quoted words.
            Paragraph: Mind the gap.
            Paragraph: Code follows:
            TableCell1: Ship
            TableCell1: Port
            TableCell: Aurora
            TableCell: Bergen
            TableCell1: Ship
            TableCell1: Port
            TableCell: Vega
            TableCell: Oslo
            ImageText: a ship
            Paragraph: Pilot
            Paragraph: who steers
            Footnote: A note.
            Paragraph: Last words.
            """,
            Read(
                """
                ===========
                The harbour
                ===========

                First words
                of two lines.

                .. a comment

                Ships
                -----

                - one
                  of two lines
                - two

                As they said.

                    Quoted words.

                .. note::
                   :class: wide

                   Mind the gap.

                .. code-block:: ruby

                   puts 1

                Code follows::

                    code()

                +--------+--------+
                | Ship   | Port   |
                +========+========+
                | Aurora | Bergen |
                +--------+--------+

                =====  =====
                Ship   Port
                =====  =====
                Vega   Oslo
                =====  =====

                .. image:: ship.png
                   :alt: a ship

                Pilot
                    who steers

                .. [1] A note.

                .. _target: https://example.org/

                Last words.
                """,
                "rst"
            )
        );

    [Theory]
    [InlineData("A **bold** and *slanted* word.", "A bold and slanted word.")]
    [InlineData("Run ``make`` or :code:`x` now.", "Run \uFFFC or \uFFFC now.")]
    [InlineData("See `the page <a.html>`_ and `the part`_ or harbour_.", "See the page and the part or harbour.")]
    [InlineData("See :ref:`the part <part>` and :doc:`/other`.", "See the part and \uFFFC.")]
    [InlineData("Say |name| again [1]_ and 2 * 3 * 4.", "Say \uFFFC again \uFFFC and 2 * 3 * 4.")]
    [InlineData("A snake_case word\\ s.", "A snake_case words.")]
    public void ReStructuredText_marks_are_no_words(string text, string read) =>
        Assert.Equal("Paragraph: " + read, Read(text + "\n", "rst"));

    [Fact]
    public void Org_is_read_by_its_blocks() =>
        Assert.Equal(
            """
            Heading1: The harbour
            Paragraph: First words of two lines.
            Heading2: TODO Ships
            ListItem1: one
            ListItem1: two
            BlockQuote: Quoted words.
            TableCell1: Ship
            TableCell1: Port
            TableCell: Aurora
            TableCell: Bergen
            Paragraph: Last words.
            """,
            Read(
                """
                #+title: A title
                * The harbour :ship:
                :PROPERTIES:
                :ID: 1
                :END:

                First words
                of two lines.

                # a comment

                ** TODO Ships
                   CLOSED: [2020-09-03 Thu]

                - one
                - [X] two

                #+begin_quote
                Quoted words.
                #+end_quote

                #+begin_src ruby
                puts 1

                #+end_src

                | Ship | Port |
                |------+------|
                | Aurora | Bergen |

                : fixed

                Last words.
                """,
                "org"
            )
        );

    [Theory]
    [InlineData("A *bold* and /slanted/ word, and/or 2 * 3.", "A bold and slanted word, and/or 2 * 3.")]
    [InlineData("Run =make= or ~x~ now.", "Run \uFFFC or \uFFFC now.")]
    [InlineData("See [[https://example.org][the page]] [[a.org]] and more.", "See the page \uFFFC and more.")]
    public void Org_marks_are_no_words(string text, string read) => Assert.Equal("Paragraph: " + read, Read(text + "\n", "org"));

    [Fact]
    public void Html_is_read_by_its_tags() =>
        Assert.Equal(
            """
            Heading1: The harbour
            Paragraph: First words & more of two lines.
            ListItem1: one
            BlockQuote1: Quoted words.
            TableCell1: Ship
            TableCell: Aurora
            ImageText: a ship
            Paragraph: Last  words.
            """,
            Read(
                """
                <!DOCTYPE html>
                <html><head><style>p { color: red }</style><script>var x = "text";</script></head>
                <body><!-- a comment -->
                <h1 class="wide">The harbour</h1>
                <p>First <b>words</b> &amp; more
                of two lines.</p>
                <pre>code();</pre>
                <ul><li>one</li></ul>
                <blockquote><p>Quoted words.</p></blockquote>
                <table><tr><th>Ship</th></tr><tr><td>Aurora</td></tr></table>
                <img src="ship.png" alt="a ship">
                <p>Last <!-- hidden --> words.</p>
                </body></html>
                """,
                "html"
            )
        );

    [Theory]
    [InlineData("adoc", "// vale off\n\nbad\n\n////\nvale on\n////\n\npass:[<!-- vale x = NO -->]\n", "vale off, vale on, vale x = NO")]
    [InlineData("rst", ".. vale off\n\nbad\n\n..\n\n.. vale on\n", "vale off, vale on")]
    [InlineData("org", "# vale off\n\nbad\n\n# vale on\n", "vale off, vale on")]
    [InlineData("html", "<p>a</p><!-- vale off --><p>bad</p><!-- vale on -->", "vale off, vale on")]
    public void Comments_are_found_in_every_format(string ending, string text, string comments) =>
        Assert.Equal(comments, Comments(text, ending));

    [Fact]
    public void Whatever_stands_there_its_places_are_right()
    {
        string[] pieces =
        [
            "= ",
            "== ",
            "* ",
            "*",
            "**",
            "_",
            "`",
            "``",
            "[",
            "]",
            "[[",
            "]]",
            "<<",
            ">>",
            "|===\n",
            "|",
            "----\n",
            "====\n",
            "____\n",
            ".. ",
            "::",
            "\n\n",
            "\n",
            "    ",
            "  ",
            "- ",
            "1. ",
            "+---+\n",
            "=== ===\n",
            ":a: ",
            ":ref:`",
            "#+begin_src\n",
            "#+end_src\n",
            "#+",
            "# ",
            "image::x[",
            "pass:[",
            "http://a.b[",
            "{",
            "}",
            "\\",
            "\r\n",
            "word ",
            "é😀 ",
            "<p>",
            "</p>",
            "<!",
            "<!--",
            "-->",
            "<td class=\"x\">",
            "&amp;",
            "--\n",
            "+\n",
            "//",
            "////\n",
            ".Title\n",
        ];
        var random = new Random(7);
        for (var round = 0; round < 4000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 30)).Select(_ => pieces[random.Next(pieces.Length)]));
            foreach (var ending in (ReadOnlySpan<string>)["adoc", "rst", "org", "html"])
            {
                var draft = Draft.Parse(SourceText.From(text, $"draft.{ending}"));
                foreach (var passage in draft.Passages)
                {
                    Assert.True(passage.Span.End <= text.Length, text);
                    for (var at = 0; at < passage.Text.Length; at++)
                    {
                        var span = passage.Locate(at, 1);
                        Assert.True(span.Start >= 0 && span.End <= text.Length && span.Length > 0, text);
                    }
                }
            }
        }
    }
}
