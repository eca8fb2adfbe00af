using StyleLint.Diagnostics;
using StyleLint.Facts;
using StyleLint.Fixing;
using StyleLint.Text;

namespace StyleLint.Tests;

/// <summary>What a machine reads letter by letter is no word of the copy: no rule sees it, and no fix touches it.</summary>
public class AddressTests
{
    const string Colour = """
        extends: substitution
        message: "Write \"{replacement}\"."
        action: { name: replace }
        nonword: true
        ignorecase: true
        swap: { colour: color, harbour: harbor, organise: organize }
        """;

    public static TheoryData<string> Addresses =>
        [
            "https://example.com/colour",
            "http://harbour.example/organise?colour=harbour&x=1#colour",
            "HTTPS://EXAMPLE.COM/COLOUR",
            "ftp://files.example/colour.zip",
            "https://example.com/a_(colour)",
            "https://example.com/it's-colour",
            "https://example.com/colour,harbour;organise",
            "https://user:organise@example.com:8080/",
            "www.colour.example",
            "WWW.Harbour.example/organise",
            "colour.example.com",
            "harbour.museum",
            "colour.co.uk/organise",
            "example.com?colour",
            "COLOUR.COM",
            "localhost:8080/colour",
            "colour.example:443",
            "mailto:harbour@example.com",
            "doi:10.1000/colour",
            "10.1000/colour",
            "colour@example.com",
            "first.harbour+organise@mail.example.com",
            "organise@localhost",
            "#colour",
            "#Colour2025",
            "#2025colour",
            "#save_the_harbour",
            "@harbour",
            "@colour_desk",
            "@organise@social.example",
            "r/harbour",
            "u/colour_desk",
            "colour.pdf",
            "harbour-plan_final.docx",
            "COLOUR.PDF",
            "colour.tar.gz",
            "2025-colour.csv",
            ".colourrc",
            "colour_scheme",
            "stories/harbour/colour.md",
            "./colour",
            "../harbour/organise",
            "~/colour",
            "/srv/harbour/colour",
            "content/harbour/",
            @"C:\harbour\colour.txt",
            @"\\server\harbour",
            "C:/colour/organise",
            "colour.7z",
            "colour.Py",
            "--colour",
            "--no-colour",
            "colour()",
            "harbour-colour()",
            "$colour",
            "$colour^2$",
            "%colour%",
            "{colour}",
            "${colour}",
            @"\colour{}",
            ":colour:",
            ":::colour",
        ];

    public static TheoryData<string> Words =>
        [
            "colour",
            "(harbour)",
            "colour/harbour",
            "and/or colour",
            "red/colour/green",
            "the harbour.The colour",
            "colour.",
            "colour...",
            "colour:harbour",
            "p.m.colour",
            "U.S.-colour",
            "harbour's",
            "harbour-side",
            "# 5 colour",
            "#5 colour",
            "5 @ colour",
            "w/ colour",
            "*colour*",
            "colour—harbour",
            "colour;harbour",
            "No.5 colour",
            "10:30/11:30 colour",
            "_colour_",
            "`colour",
            "`colour and harbour´",
            "£5.50colour",
            "colour,",
            "colour)",
            "(colour)",
            "colour(s)",
            "colour (grey)",
            "colour: red",
            "red:colour",
            "::warning::colour",
            "$5 colour print",
            "5% colour, 6% harbour",
            "100 %colour",
            "harbour--colour",
            "harbour -- colour",
            "--colour or not--",
            "{ colour }",
            "{the colour}",
            "3 < 4 colour > 2",
            "<the colour",
            "[colour] (grey)",
            "[colour]: grey",
            "$ colour",
            "the harbour.Net colour",
        ];

    static string Mend(string text, string path, string rule = Colour)
    {
        var linter = new Linter(Check.Load(("desk/rule.yml", rule)).Value, new(FactBook.Default, Check.Today));
        return Fixer
            .Fix(linter.Lint(SourceText.From(text, path)), source => linter.Lint(source), FixSafety.NeedsReview)
            .Result.Draft.Source.Text;
    }

    static string American(string text) =>
        text.Replace("colour", "color", StringComparison.Ordinal)
            .Replace("harbour", "harbor", StringComparison.Ordinal)
            .Replace("organise", "organize", StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Addresses))]
    public void An_address_is_left_alone_and_the_words_beside_it_are_not(string address)
    {
        foreach (var path in (ReadOnlySpan<string>)["draft.md", "draft.mdx", "draft.txt"])
        {
            foreach (
                var frame in (ReadOnlySpan<string>)
                    [
                        "The colour of {0} was grey.",
                        "{0} has the colour.",
                        "The colour ({0}), so to say.",
                        "See the colour at {0}.",
                        "Colour: {0}’s; and \"{0}\", {0}!",
                    ]
            )
            {
                var draft = string.Format(System.Globalization.CultureInfo.InvariantCulture, frame, address);
                var wanted = string.Format(
                    System.Globalization.CultureInfo.InvariantCulture,
                    American(frame).Replace("Colour", "Color", StringComparison.Ordinal),
                    address
                );
                Assert.Equal(wanted, Mend(draft, path));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Words))]
    public void What_only_looks_like_an_address_is_mended(string words) =>
        Assert.Equal($"The {American(words)} was", Mend($"The {words} was", "draft.txt"));

    [Theory]
    [InlineData(
        "draft.md",
        "<https://example.com/harbour-organise> and <colour@example.com>, the colour",
        "<https://example.com/harbour-organise> and <colour@example.com>, the color"
    )]
    [InlineData(
        "draft.mdx",
        "<https://example.com/harbour-organise> and <colour@example.com>, the colour",
        "<https://example.com/harbour-organise> and <colour@example.com>, the color"
    )]
    [InlineData(
        "draft.txt",
        "<https://example.com/harbour-organise> and <colour@example.com>, the colour",
        "<https://example.com/harbour-organise> and <colour@example.com>, the color"
    )]
    [InlineData("draft.md", "[the colour](https://example.com/colour \"colour\")", "[the color](https://example.com/colour \"colour\")")]
    [InlineData("draft.txt", "[the colour](https://example.com/colour), the colour", "[the color](https://example.com/colour), the color")]
    [InlineData(
        "draft.md",
        "[https://example.com/colour](x) [![colour](colour.png)](/colour)",
        "[https://example.com/colour](x) [![color](colour.png)](/colour)"
    )]
    [InlineData(
        "draft.md",
        "`colour` <code>colour</code> <kbd>colour</kbd> colour",
        "`colour` <code>colour</code> <kbd>colour</kbd> color"
    )]
    [InlineData(
        "draft.mdx",
        "`colour` <code>colour</code> <kbd>colour</kbd> colour",
        "`colour` <code>colour</code> <kbd>colour</kbd> color"
    )]
    [InlineData("draft.mdx", "A <b>colour</b> and <Note>colour</Note>", "A <b>color</b> and <Note>color</Note>")]
    [InlineData("draft.txt", "A <span class=\"colour\">colour</span>", "A <span class=\"colour\">color</span>")]
    [InlineData("draft.txt", "A {{ colour }} and {% colour x %} colour", "A {{ colour }} and {% colour x %} color")]
    [InlineData("draft.txt", "A <!-- grey colour --> colour", "A <!-- grey colour --> color")]
    [InlineData(
        "draft.txt",
        "[colour](colour) and [colour][colour]\n\n[colour]: /x",
        "[color](colour) and [color][colour]\n\n[colour]: /x"
    )]
    [InlineData(
        "draft.txt",
        "colour\n\n```\ncolour = 1\n\ncolour = 2\n```\n\ncolour",
        "color\n\n```\ncolour = 1\n\ncolour = 2\n```\n\ncolor"
    )]
    [InlineData("draft.txt", "```\ncolour\n\ncolour", "```\ncolor\n\ncolor")]
    [InlineData("draft.txt", "Run `organise harbour` to organise it", "Run `organise harbour` to organize it")]
    [InlineData(
        "draft.md",
        "https://example.com/*colour* and *https://example.com/colour*",
        "https://example.com/*colour* and *https://example.com/colour*"
    )]
    public void Links_and_code_keep_what_is_not_their_words(string path, string draft, string mended) =>
        Assert.Equal(mended, Mend(draft, path));

    [Theory]
    [InlineData("\\w+@example\\.com", "Write to desk@example.com.", "Write to .")]
    [InlineData("https?://\\S+[^\\s.]", "Go to https://example.com/now.", "Go to .")]
    public void A_rule_about_a_whole_address_finds_it(string token, string draft, string mended) =>
        Assert.Equal(
            mended.Replace(" .", ".", StringComparison.Ordinal),
            Mend(draft, "draft.md", $"extends: existence\nmessage: x\nnonword: true\naction: {{ name: remove }}\ntokens: ['{token}']")
        );

    [Theory]
    [InlineData("example\\.com")]
    [InlineData("to desk")]
    [InlineData("com and")]
    public void A_rule_that_would_cut_one_does_not(string token) =>
        Assert.Equal(
            "Write to desk@example.com and us.",
            Mend(
                "Write to desk@example.com and us.",
                "draft.md",
                $"extends: existence\nmessage: x\nnonword: true\naction: {{ name: remove }}\ntokens: ['{token}']"
            )
        );

    [Theory]
    [InlineData("The plan is at https://example.com/Monday-March-4-2025 and in plan-Monday-March-4-2025.pdf.")]
    [InlineData("It is tagged #Feb30 and at example.com/30-February-2025/index.html")]
    [InlineData("Follow @NATO, #NATO and nato.example/NATO/IAEA.pdf for more, the board said.")]
    public void Dates_and_abbreviations_in_addresses_are_none(string draft) =>
        Assert.DoesNotContain(Check.Lint($"# Board meets\n\nBy Ada Obi\n\nOSLO, March 5, 2025 — {draft}\n").Diagnostics, found =>
            found.Rule.Name is "dates/weekday-mismatch" or "dates/impossible-date" or "titles/unexpanded-acronym"
        );

    [Fact]
    public void Names_in_addresses_are_nobody() =>
        Assert.Empty(
            Check.Read("See https://example.com/President-Emmanuel-Macron and #EmmanuelMacron or emmanuel.Macron@example.com.").Mentions
        );

    [Fact]
    public void Addresses_are_found_in_one_pass()
    {
        // A word without end, full of what might begin an address and does not.
        foreach (
            var piece in (ReadOnlySpan<string>)
                [
                    "a/",
                    "a.",
                    "a:",
                    "#1",
                    "a_.",
                    "`",
                    "a.b",
                    "@5",
                    "//",
                    "a-.",
                    "a-",
                    "{",
                    "{{",
                    "<a",
                    "<!--",
                    "](",
                    "][",
                    "[a]: ",
                    ":a",
                    "::",
                    "%a",
                    "$a",
                    "()",
                    "--a",
                ]
        )
        {
            var text = string.Concat(Enumerable.Repeat(piece, 40_000));
            var linted = Check.Lint(text + " colour", "draft.txt", rules: Check.Load(("desk/rule.yml", Colour)).Value);
            Assert.DoesNotContain(linted.Diagnostics, found => found.Rule.Name != "desk/rule");
        }
    }
}
