using System.Collections.Immutable;
using StyleLint.Drafts;
using StyleLint.Text;

namespace StyleLint.Tests;

public sealed class DraftTests
{
    /// <summary>Each passage drawn where its words stand, labelled with what it is, and then what each one reads as (□ for what is no
    /// words).</summary>
    internal static string Draw(Draft draft) =>
        Markup.Draw(draft.Source.Text, draft.Passages.Select(passage => (passage.All.Span, (string?)Label(passage))))
        + "\n----\n"
        + string.Join('\n', draft.Passages.Select(passage => passage.Text.Replace('\uFFFC', '□')));

    static string Label(Passage passage) =>
        passage.Kind switch
        {
            PassageKind.Heading => $"h{passage.Level}",
            PassageKind.ListItem => $"li{passage.Level}",
            PassageKind.BlockQuote => $"q{passage.Level}",
            PassageKind.TableCell => "cell",
            PassageKind.ImageText => "alt",
            PassageKind.Paragraph => "p",
            var kind => kind.ToString().ToLowerInvariant(),
        };

    internal static void Check(string marked, string texts, string path = "draft.md")
    {
        var draft = Draft.Parse(SourceText.From(Markup.Read(marked).Text, path));
        Assert.Equal(marked + "\n----\n" + texts, Draw(draft));
    }

    [Theory]
    [InlineData("{|p:One line|}", "One line")]
    [InlineData("{|p:One\nline|}\n\n{|p:Two|}", "One line\nTwo")]
    [InlineData("{|p:Make **use** of|}", "Make use of")]
    [InlineData("{|p:Make **use|}**", "Make use")]
    [InlineData("**{|p:Lead.|}**", "Lead.")]
    [InlineData("{|p:Salt &amp; pepper, 5 &lt; 6, caf&eacute;|}", "Salt & pepper, 5 < 6, café")]
    [InlineData("{|p:Not \\*bold\\* at all|}", "Not *bold* at all")]
    [InlineData("{|p:Run `make all` now|}", "Run □ now")]
    [InlineData("{|p:First  \nsecond\\\nthird|}", "First second third")]
    [InlineData("{|p:First<br>second<br/>third|}", "First second third")]
    [InlineData("{|p:A <b>bold</b> and <span class=\"x\">plain</span> word|}", "A bold and plain word")]
    [InlineData("{|p:Press <kbd>Ctrl</kbd> twice|}", "Press □ twice")]
    [InlineData("{|p:Wait <!-- check this --> for it|}", "Wait  for it")]
    [InlineData("{|p:See [the *full* text](https://example.com \"Title\") here|}", "See the full text here")]
    [InlineData("{|p:See [the text][1] here|}\n\n[1]: https://example.com", "See the text here")]
    [InlineData("{|p:Go to <https://example.com/a> now|}", "Go to https://example.com/a now")]
    [InlineData("{|p:It was ~~Monday~~ Tuesday|}", "It was Monday Tuesday")]
    [InlineData("{|p:Half [open and *half|}", "Half [open and *half")]
    [InlineData("{|p:By Ada Obi | Night Editor|}", "By Ada Obi | Night Editor")]
    [InlineData("{|p:Ünï 😀 日本 *done*.|}", "Ünï 😀 日本 done.")]
    public void Reads_paragraphs(string marked, string texts) => Check(marked, texts);

    [Theory]
    [InlineData("# {|h1:Title|}\n{|p:Text|}", "Title\nText")]
    [InlineData("### {|h3:Title *one|}* ###", "Title one")]
    [InlineData("{|h1:Title|}\n=====\n\n{|h2:Next\nline|}\n---", "Title\nNext line")]
    [InlineData("> {|q1:Said\n> one|}\n>\n> > {|q2:Said two|}", "Said one\nSaid two")]
    [InlineData(
        "- {|li1:One|}\n- {|li1:Two\n  more|}\n  1. {|li2:Inner|}\n\n     {|li2:Second paragraph|}",
        "One\nTwo more\nInner\nSecond paragraph"
    )]
    [InlineData("- [x] {|li1:Done|}\n- [ ] {|li1:To do|}", "Done\nTo do")]
    [InlineData(
        "| {|cell:Name|} | {|cell:Age|} |\n|---|---:|\n| {|cell:Ada \\| Bo|} | **{|cell:36** years|} |\n| | {|cell:4|} |",
        "Name\nAge\nAda | Bo\n36 years\n4"
    )]
    [InlineData("{|p:Fact.[^a] More|}\n\n[^a]: {|footnote:The source\n    says so|}", "Fact. More\nThe source says so")]
    [InlineData("```\ncode\n```\n\n    code too\n\n{|p:Text|}\n\n~~~js\nmore\n~~~", "Text")]
    [InlineData("---\n\n{|p:Text|}\n\n***\n\n{|p:More|}", "Text\nMore")]
    [InlineData("[a]: https://example.com 'Words'\n\n{|p:Text|}", "Text")]
    public void Reads_blocks(string marked, string texts) => Check(marked, texts);

    [Theory]
    [InlineData("![{|alt:A *red* door|}](a.jpg \"{|caption:Jane Roe|}\")", "A red door\nJane Roe")]
    [InlineData("{|p:Before ![{|alt:A door|}](a.jpg) after|}", "Before  after\nA door")]
    [InlineData("![{|alt:A door|}](a.jpg)\n*{|p:The door.|}*", "The door.\nA door")]
    [InlineData("<img src=\"a.jpg\" alt=\"{|alt:Salt &amp; pepper|}\">", "Salt & pepper")]
    [InlineData(
        "<figure>\n<img src=\"a.jpg\" alt=\"{|alt:A door|}\">\n<figcaption>{|caption:The <em>red</em>\ndoor|}</figcaption>\n</figure>",
        "A door\nThe red door"
    )]
    public void Reads_images(string marked, string texts) => Check(marked, texts);

    [Theory]
    [InlineData("<p>{|p:One &mdash; two.|}</p>\n<p>{|p:Three|}<p>{|p:four|}", "One — two.\nThree\nfour")]
    [InlineData("<div>\n<script>var words = 1;</script>\n<style>p { color: red }</style>\n<h2>{|h2:Title|}</h2>\n</div>", "Title")]
    [InlineData("<script>\nvar a = 'words';\n\nvar b = 'more';\n</script>\n\n{|p:Text|}", "Text")]
    [InlineData("<pre>\nwords\n\nmore\n</pre>\n\n{|p:Text|}", "Text")]
    [InlineData("<blockquote><p>{|q1:We go.|}</p></blockquote>\n<ul><li>{|li1:One|}<li>{|li1:Two|}</ul>", "We go.\nOne\nTwo")]
    [InlineData("<!-- hidden --> {|p:shown|}\n\n<!-- hidden\n\nstill -->\n{|p:Text|}", "shown\nText")]
    [InlineData("> <p>{|q1:One\n> two|}</p>", "One two")]
    [InlineData("<p>{|p:Unclosed < and & and <b and more|}", "Unclosed < and & and <b and more")]
    public void Reads_raw_html(string marked, string texts) => Check(marked, texts);

    [Theory]
    [InlineData("{|p:Dear {{ page.name }}, hello|}", "Dear □, hello")]
    [InlineData("{|p:See [the post]({{ \"/2020/01/02/post/\" | url }}) here|}", "See the post here")]
    [InlineData("{|p:One|}\n{% include photo.html alt=\"words\" %}\n{|p:Two|}", "One\nTwo")]
    [InlineData("{{< figure src=\"a.jpg\"\n  caption=\"words\" >}}\n\n{|p:Text|}", "Text")]
    [InlineData("{|p:Two {{ braces|}\n\n{|p:and }} two|}", "Two {{ braces\nand }} two")]
    [InlineData("{|p:A {% endif %}word|}", "A word")]
    [InlineData(
        "{|p:Photo by Jane Roe|} {.small}\n\n# {|h1:Title|} {#top .big}\n\n{|p:Text|}\n{: .lead }",
        "Photo by Jane Roe\nTitle\nText"
    )]
    [InlineData("{|p:A set {.5, 1} and {#} and {: and }|}", "A set {.5, 1} and {#} and {: and }")]
    public void Passes_over_template_tags(string marked, string texts) => Check(marked, texts);

    [Theory]
    [InlineData("import A from './a'\nexport const b = { c: 'words' }\n\n{|p:Text|}", "Text")]
    [InlineData("{|p:Import duties rise.|}\n\n{|p:import duties rise|}", "Import duties rise.\nimport duties rise")]
    [InlineData("<Note kind=\"x > y\">\n{|p:Read <B>this</B> now|}\n</Note>", "Read this now")]
    [InlineData("{|p:Total {sum(a, {b: '}'})} today|}", "Total □ today")]
    [InlineData("{/* hidden\n\nwords */}\n\n{|p:Text {/* more */}here|}", "Text here")]
    [InlineData("```\n{/* code */}\n```\n\n{|p:Use `{x}` if a < b|}", "Use □ if a < b")]
    [InlineData("<Chart data={[1, 2].map((x) => x > 1)} />\n\n{|p:Text|}", "Text")]
    [InlineData("{|p:Open { brace and <Tag without end|}", "Open { brace and <Tag without end")]
    public void Reads_mdx(string marked, string texts) => Check(marked, texts, "draft.mdx");

    [Theory]
    [InlineData(
        "draft.md",
        "One [|<!-- two -->|] three\n\n[|<!--\nfour\n-->|]\n\n`<!-- code -->`\n\n```\n<!-- code -->\n```\n\n<div>[|<!-- five -->|]</div>",
        "two/four/five"
    )]
    [InlineData("draft.mdx", "One [|{/* two */}|]\n\n[|{/*\nthree */}|]\n\n```\n{/* code */}\n```\n`{/* code */}`", "two/three")]
    [InlineData("draft.txt", "<!-- shown to readers -->", "")]
    public void Finds_comments(string path, string marked, string texts)
    {
        var draft = Draft.Parse(SourceText.From(Markup.Read(marked).Text, path));
        Assert.Equal(marked, Markup.Draw(draft.Source.Text, draft.Comments.Select(comment => (comment.Span, (string?)null))));
        Assert.Equal(texts, string.Join('/', draft.Comments.Select(comment => comment.Text)));
    }

    [Theory]
    [InlineData("[|![A](a.jpg)|]\n\nCaption", "a.jpg A alone Caption")]
    [InlineData("One [|![A](a.jpg)|] two", "a.jpg A within One  two")]
    [InlineData("[[|![](a.jpg)|]](b.html)", "a.jpg - alone -")]
    [InlineData("[|![A](a.jpg \"T\")|] [|![B](b.jpg)|]\n\nText", "a.jpg A alone Text/b.jpg B alone Text")]
    [InlineData("[|<img src='a.jpg'>|]\n\nText", "a.jpg - alone Text")]
    [InlineData("[|![A][x]|]\n\n[x]: a.jpg 'T'", "a.jpg A alone -")]
    public void Finds_images(string marked, string expected)
    {
        var draft = Draft.Parse(SourceText.From(Markup.Read(marked).Text));
        Assert.Equal(marked, Markup.Draw(draft.Source.Text, draft.Images.Select(image => (image.Span, (string?)null))));
        Assert.Equal(
            expected,
            string.Join(
                '/',
                draft.Images.Select(image =>
                    $"{image.Url} {image.Text?.Text ?? "-"} {(image.StandsAlone ? "alone" : "within")} {image.Passage?.Text ?? "-"}"
                )
            )
        );
    }

    [Fact]
    public void Marks_links_and_emphasis()
    {
        var passage = Assert.Single(
            Draft
                .Parse(
                    SourceText.From("A ***very* big** [link **here**](x?a=1) and <https://b.c> and <a href=\"d\">e</a> [f]({{ g | url }}).")
                )
                .Passages
        );
        Assert.Equal(
            "link here x?a=1/https://b.c https://b.c/e d/f {{ g | url }}",
            string.Join('/', passage.Links.Select(link => $"{passage.Text.Substring(link.Start, link.Length)} {link.Url}"))
        );
        Assert.Equal(
            "very big True/very False/here True",
            string.Join(
                '/',
                passage.Emphasis.Select(emphasis => $"{passage.Text.Substring(emphasis.Start, emphasis.Length)} {emphasis.IsStrong}")
            )
        );
    }

    [Fact]
    public void Knows_where_a_replacement_is_safe()
    {
        var passage = Assert.Single(Draft.Parse(SourceText.From("Make **use** of\nsalt &amp; \\*pepper `x`")).Passages);
        Assert.Equal("Make use of salt & *pepper □", passage.Text.Replace('\uFFFC', '□'));
        foreach (
            var (words, verbatim) in new[]
            {
                ("Make", true),
                ("use", true),
                ("Make use", false),
                ("of salt", false),
                ("salt", true),
                ("&", false),
                ("salt & ", false),
                ("*pepper", true),
                ("\uFFFC", false),
            }
        )
        {
            Assert.True(passage.IsVerbatim(passage.Text.IndexOf(words, StringComparison.Ordinal), words.Length) == verbatim, words);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("---")]
    [InlineData("---\n---")]
    [InlineData("\0")]
    [InlineData("\uD83D")]
    [InlineData("<")]
    [InlineData("{")]
    [InlineData("{{")]
    [InlineData("![](")]
    [InlineData("<!--")]
    [InlineData("<p")]
    [InlineData("\t\t\r")]
    [InlineData("`")]
    public void Reads_next_to_nothing(string text)
    {
        foreach (var path in new[] { "a.md", "a.mdx", "a.txt" })
            AssertSound(Draft.Parse(SourceText.From(text, path)));
    }

    [Fact]
    public void Reads_odd_characters_where_they_stand() =>
        Check(
            "{|p:A\0B **c\0d** \uD83D e\u2028f\u0085g|}\r\r# {|h1:T\0tle|}\r\n\r\n\t{|p:|}".Replace(
                "\t{|p:|}",
                "",
                StringComparison.Ordinal
            ),
            "A\0B c\0d \uD83D e\u2028f\u0085g\nT\0tle"
        );

    static readonly ImmutableArray<string> Snippets =
    [
        "# Heading with *emphasis* and é\n",
        "Setext 😀\nover two\n=====\n",
        "Plain paragraph, 日本 words.\n",
        "Two lines\nof text with &amp; and \\* and `code`.\n",
        "- one\n- two\n\n  second\n  - nested 😀\n",
        "1. first\n2. second\n   more\n",
        "> said\n> twice\nlazily\n",
        "> - in a list\n>   > deep\n",
        "| a | b |\n|---|---|\n| x \\| é | **y** 😀 |\n| z |\n",
        "Note[^1] here.\n\n[^1]: The note\n    goes on\n",
        "![alt é](a.jpg \"title 😀\") and text\n",
        "![alone](b.png)\n",
        "<figure>\n<img alt=\"日本\" src=x>\n<figcaption>cap &amp; tion</figcaption>\n</figure>\n",
        "<!-- comment é -->\n",
        "text <b>bold</b><br>break <!-- c --> on\n",
        "```\ncode\n```\n",
        "    indented code\n",
        "---\n",
        "[ref]: http://x \"t\"\n\nsee [ref] and [link *x*](y)\n",
        "~~gone~~ <https://e.org> hard  \nbreak\\\nhere\n",
        "{{ tag }} and {% if x %}word{% endif %}\n",
        "{% block %}\n",
        "- [ ] task\n- [x] done\n",
        "\tcode after tab\n",
        "*\ttabbed item\n",
        "Nul \0 and \uD83D lone \u2028 sep\n",
        "a | b\nc | d\n",
        "{/* mdx */}\n",
        "<Comp a={1}>in</Comp>\n",
        "_a **b ~~c~~ d** e_\n",
        "**“Quoted”** — said ‘he’ … ok\n",
        "&#8212; &nbsp; &bogus; &\n",
        "***\n",
        "* * *\n",
        "#\n",
        "<div>\n\nmarkdown *inside*\n\n</div>\n",
        "x\\\n",
        "[^2]: unused note\n",
    ];

    [Theory]
    [InlineData("\n")]
    [InlineData("\r")]
    [InlineData("\r\n")]
    public void Anchors_every_character_of_any_page(string lineEnd)
    {
        var seed = 20261122u;
        uint Next(int below) => (seed = seed * 1664525 + 1013904223) / 65536 % (uint)below;
        for (var round = 0; round < 1500; round++)
        {
            var text = new System.Text.StringBuilder();
            for (var count = 1 + Next(6); count > 0; count--)
            {
                var snippet = Snippets[(int)Next(Snippets.Length)];
                var prefix = Next(8) switch
                {
                    0 => "> ",
                    1 => "- ",
                    2 => "  ",
                    _ => "",
                };
                text.Append(prefix)
                    .Append(
                        prefix.Length == 0
                            ? snippet
                            : snippet.TrimEnd('\n').Replace("\n", "\n" + (prefix == "- " ? "  " : prefix), StringComparison.Ordinal) + "\n"
                    );
                if (Next(4) > 0)
                    text.Append('\n');
            }

            if (Next(10) == 0)
                text.Length = (int)Next(text.Length);
            var path = Next(3) switch
            {
                0 => "a.mdx",
                1 => "a.txt",
                _ => "a.md",
            };
            AssertSound(Draft.Parse(SourceText.From(text.ToString().Replace("\n", lineEnd, StringComparison.Ordinal), path)));
        }
    }

    /// <summary>Every passage is anchored, in range and in order, and what it calls verbatim is.</summary>
    internal static void AssertSound(Draft draft)
    {
        var text = draft.Source.Text;
        var order = -1;
        for (var index = 0; index < draft.Passages.Length; index++)
        {
            var passage = draft.Passages[index];
            Assert.Equal(index, passage.Index);
            Assert.True(passage.Span.Start >= order, $"passage {index} of {draft} stands before the one before it");
            order = passage.Span.Start;
            Assert.InRange(passage.Span.End, passage.Span.Start, text.Length);
            Assert.False(string.IsNullOrWhiteSpace(passage.Text));
            AssertAnchored(passage);
            foreach (var link in passage.Links)
                Assert.InRange(link.Start + link.Length, link.Start + 1, passage.Text.Length);
            foreach (var emphasis in passage.Emphasis)
                Assert.InRange(emphasis.Start + emphasis.Length, emphasis.Start + 1, passage.Text.Length);
        }

        foreach (var comment in draft.Comments)
            Assert.InRange(comment.Span.End, comment.Span.Start + 1, text.Length);
        foreach (var image in draft.Images)
            Assert.InRange(image.Span.End, image.Span.Start + 1, text.Length);
        foreach (var problem in draft.Problems)
            Assert.InRange(problem.Span.End, problem.Span.Start, text.Length);
    }

    internal static void AssertAnchored(Passage passage)
    {
        var end = 0;
        for (var at = 0; at < passage.Text.Length; at++)
        {
            var span = passage.Locate(at, 1);
            Assert.True(passage.Span.Contains(span), $"{span} lies outside {passage.Span}: {passage}");
            Assert.True(span.Start >= end || !passage.IsVerbatim(at, 1), $"{span} goes back: {passage}");
            Assert.False(span.IsEmpty, $"character {at} is nowhere: {passage}");
            // A word character that is not where it stands in the source must come from an entity, an escape or a tag.
            if (char.IsLetter(passage.Text[at]) && !passage.IsVerbatim(at, 1))
                Assert.True(
                    passage.Source.Slice(span)[0] is '&' or '\\',
                    $"'{passage.Text[at]}' of \"{passage}\" is said to be \"{passage.Source.Slice(span)}\""
                );
            end = passage.IsVerbatim(at, 1) ? span.End : end;
        }
    }
}
