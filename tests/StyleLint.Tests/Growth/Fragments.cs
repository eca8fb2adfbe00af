using System.Text;

namespace StyleLint.Tests.Growth;

/// <summary>What drafts are made of, each piece alone and to be repeated: what nobody writes, but a broken export or an attacker may
/// send.</summary>
static class Fragments
{
    // A "#" is another word each time, so that a rule that looks at each thing once looks at all of them.
    static readonly string[] Pieces =
    [
        // Words, names and offices.
        "a",
        "word",
        "the",
        "Word",
        "Roe",
        "Jane Roe",
        "Jane #",
        "# Roe",
        "Mr. Roe",
        "Ms. #",
        "President",
        "President Roe",
        "former President #",
        "U.S. President Jane #",
        "Sen. # Roe, R-Texas,",
        "Prime Minister",
        "Gordon Brown",
        "Donald Trump",
        "Xi",
        "Jane Roe, 41,",
        "J. R. #",
        "O'#",
        "von der #",
        "Jane Roe's",
        "the mayor of #",
        "Norwegian",
        "Norway",
        "#",
        "# #",
        "# # #",
        // Days and times.
        "Monday",
        "on Monday",
        "yesterday",
        "today",
        "last week",
        "next Monday",
        "three years ago",
        "March 4",
        "March 4, 2025",
        "Monday, March 4, 2025",
        "Monday, March 4",
        "from Feb. 5 to Feb. 2",
        "Feb. 30",
        "3/4/2025",
        "04.03.2025",
        "2025-03-04",
        "2024",
        "2024-2022",
        "in 2024",
        "Easter",
        "Easter Monday",
        "Labor Day on Sept. 1",
        "Thanksgiving, Nov. 2,",
        "the 1980's",
        "1st",
        "at 25:00",
        "3 p.m.",
        "3:30 p.m. Monday",
        "born in 1990",
        "41, who was born in 1990",
        "five years ago, in 2019",
        "will meet yesterday",
        "met tomorrow",
        "Correction:",
        "misstated Feb. 2",
        "Monday and Tuesday",
        "Feb. 2 and 3",
        // Datelines, credits and sign-offs.
        "LONDON (AP) —",
        "LONDON (AP) — #",
        "MOSCOW, Feb 2 (Reuters) -",
        "OSLO, Norway —",
        "(AP)",
        "(Reuters)",
        "(Reporting by Jane Roe; Editing by John Doe)",
        "Reporting by #",
        "By Jane Roe",
        "By #",
        "By Jane Roe and",
        "By Jane Roe, John Doe",
        "Photo: Jane Roe/AP",
        "(Photo by #)",
        "Associated Press",
        "AP",
        "Reuters",
        "© 2025 The Associated Press. All rights reserved.",
        "Share:",
        "Read more:",
        "Leave a Reply",
        "Advertisement",
        "Comments (3)",
        "Jane Roe says:",
        "UPDATE 1-",
        "Embargoed until 6 p.m. Monday",
        "BC-US--#",
        "EDITOR'S NOTE:",
        // Acronyms, numbers and signs.
        "NATO",
        "the NATO",
        "U.S.",
        "US$",
        "US$5",
        "A/B",
        "A&B",
        "AB",
        "#C",
        "(NATO)",
        "North Atlantic Treaty Organization (NATO)",
        "the # Party (ABC)",
        "12",
        "12,000",
        "3.5 million",
        "$5",
        "€5 million",
        "5%",
        "12 percent",
        "a dozen",
        "twenty-one",
        "No. 1",
        "5'10\"",
        "1.1.1.1",
        // Quotations and who said them.
        "\"",
        "“",
        "”",
        "'",
        "’",
        "\"We go.\"",
        "“We go,” she said.",
        "\"We go,\" said Jane #.",
        "“word",
        "\"word\"",
        "'word'",
        "said",
        "she said,",
        "Jane Roe said:",
        "according to #,",
        "Analysts say",
        "sources said",
        "officials said that",
        "\"said\" said",
        "x, of y, at z,",
        "``",
        "“a ‘b",
        "'as' b”",
        "\" a",
        "12\"",
        "the president of",
        "de la",
        "former",
        "Capital",
        "on Monday, Feb. 10 and",
        "Ab cd ef",
        "p.m.",
        "Inc.",
        "a study found",
        "it was reported",
        "so-called",
        "'\"",
        "\" '",
        "\"a\" \"",
        // Brackets, points and blanks.
        "(",
        ")",
        "[",
        "]",
        "()",
        "[]",
        "{",
        "}",
        "(a",
        "[W]e",
        "—",
        "–",
        "-",
        "- a",
        "…",
        "...",
        ". . .",
        ".",
        "!",
        "?",
        ";",
        ":",
        ",",
        "/",
        "|",
        "&",
        "&amp;",
        "&#65;",
        "\\",
        "_",
        "*",
        "**",
        "_a_",
        "**a**",
        "`",
        "`a`",
        "~",
        "=",
        "+",
        "#",
        "@",
        "@a",
        "#a",
        "^",
        "\t",
        " ",
        "\u00A0",
        "\u200B",
        "\u2028",
        "e\u0301",
        "é",
        "日本",
        "😀",
        "\uFFFD",
        // Markup.
        "<b>",
        "</b>",
        "<b>a</b>",
        "<p>",
        "<p>a</p>",
        "<div>",
        "</div>",
        "<br>",
        "<img src=\"a.jpg\" alt=\"a\">",
        "<a href=\"b\">a</a>",
        "<!--",
        "-->",
        "<!-- a -->",
        "<!-- style-lint-disable-next-line dates/undated -- why -->",
        "<!-- style-lint-disable dates/undated -- why -->",
        "<!-- style-lint-enable dates/undated -->",
        "<script>",
        "<figure><figcaption>a</figcaption></figure>",
        "<blockquote>",
        "<h1>a</h1>",
        "<table><tr><td>a</td></tr></table>",
        "![a](b.jpg)",
        "![a](b.jpg \"Jane Roe, left\")",
        "[a](b)",
        "[a](https://example.org)",
        "https://example.org/a",
        "www.example.org",
        "a@example.org",
        "[^1]",
        "[^1]: a",
        "{{< a >}}",
        "{% a %}",
        "{/* a */}",
        "<A b={c} />",
        "import a from 'b'",
        "export const a = 1",
    ];

    static readonly string[] AtLineStart =
    [
        "# a",
        "## a",
        "# #",
        "> a",
        "> \"a\"",
        "- a",
        "- Jane Roe",
        "* a",
        "1. a",
        "- - a",
        "| a | b |",
        "|-|-|",
        "---",
        "***",
        "===",
        "    a",
        "```",
        "~~~",
        "```\na\n```",
        ": a",
        "[a]: b",
        "title: a",
        "title: #",
        "date: 2025-03-04",
        "author: Jane Roe",
        "author: #",
        "+++",
        "a = 1",
        "key: [",
        "key: {",
        "- key: a",
        "key: |",
        "By Jane Roe",
        "Q: a",
        "Jane Roe: a",
        "Caption: a",
        "Jane #, left",
        "LONDON (AP) — a.",
        "A line of words",
        "a\n# b",
        "Correction: a",
        "Feb. 2, 2025",
    ];

    static readonly (string Name, string Join)[] Joins =
    [
        ("on a line", " "),
        ("joined", ""),
        ("with commas", ", "),
        ("in sentences", ". "),
        ("in lines", "\n"),
        ("in paragraphs", "\n\n"),
    ];

    static readonly (string Name, string Before, string Each, string Path)[] Pages =
    [
        ("in a list", "", "- ", "draft.md"),
        ("in a quotation", "", "> ", "draft.md"),
        ("under a header", "---\ntitle: A bridge opens\ndate: 2026-02-03\nauthor: Jane Roe\n---\n\n", "", "draft.md"),
        ("in plain text", "", "", "draft.txt"),
    ];

    /// <summary>All of them: what each is called, the path of its draft, and its text of so many characters.</summary>
    public static List<(string Name, string Path, Func<int, string> Text)> All()
    {
        var all = new List<(string, string, Func<int, string>)>();
        foreach (var piece in Pieces.Distinct())
        {
            foreach (var (how, join) in Joins)
            {
                all.Add(($"\"{piece}\" {how}", "draft.md", length => Repeat("", piece, join, length)));
                if (join is " " or "\n\n")
                    all.Add(($"\"{piece}\" {how}, after a story's beginning", "draft.md", length => Repeat(Story, piece, join, length)));
            }

            foreach (var (where, before, each, path) in Pages)
                all.Add(($"\"{piece}\" {where}", path, length => Repeat(before, each + piece, path == "draft.txt" ? " " : "\n", length)));
        }

        foreach (var piece in AtLineStart)
        {
            foreach (var path in new[] { "draft.md", "draft.mdx", "draft.txt" })
            {
                all.Add(($"\"{piece}\" in lines of {path}", path, length => Repeat("", piece, "\n", length)));
                all.Add(($"\"{piece}\" in paragraphs of {path}", path, length => Repeat("", piece, "\n\n", length)));
            }

            foreach (var fence in new[] { "---\n", "+++\n" })
            {
                all.Add(($"\"{piece}\" after {fence.Trim()}", "draft.md", length => Repeat(fence, piece, "\n", length)));
                all.Add(
                    ($"\"{piece}\" between {fence.Trim()}", "draft.md", length =>
                        Repeat(fence, piece, "\n", length) + "\n" + fence + "\nA word.\n"
                    )
                );
            }
        }

        return all;
    }

    const string Story =
        "---\ntitle: A bridge opens\ndate: 2026-02-03\n---\n\nOSLO, Feb. 3 (Reuters) - The bridge opened on Tuesday, \"at last,\" said Mayor Jane Roe.\n\n";

    static string Repeat(string before, string piece, string join, int length)
    {
        var text = new StringBuilder(before, length + piece.Length + join.Length);
        for (var number = 0; text.Length < length; number++)
        {
            if (text.Length > before.Length)
                text.Append(join);
            foreach (var c in piece)
            {
                if (c == '#' && piece.Length > 1 && piece != "## a" && piece != "# a")
                    text.Append(Word(number++));
                else
                    text.Append(c);
            }
        }

        return text.ToString();
    }

    // Bab, Beb, … each another one, and each a possible name.
    static string Word(int number)
    {
        const string vowels = "aeiou";
        const string consonants = "bdfgklmnprstvz";
        var word = new StringBuilder();
        for (var rest = number; word.Length < 4 || rest > 0; rest /= consonants.Length * vowels.Length)
            word.Append(consonants[rest % consonants.Length]).Append(vowels[rest / consonants.Length % vowels.Length]);
        word[0] = char.ToUpperInvariant(word[0]);
        return word.Append('n').ToString();
    }
}
