using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using StyleLint.Diagnostics;
using StyleLint.Facts;
using StyleLint.Kinds;
using StyleLint.Rules;
using StyleLint.Text;
using StyleLint.Yaml;

namespace StyleLint.Tests;

/// <summary>
/// The unexpected in every file but drafts: put together at random from what such files are made of, then cut, doubled and turned over.
/// Whatever it is, it is read without an exception, and what is said about it stands inside it.
/// </summary>
public sealed class FuzzFilesTests
{
    // Of each kind in the suite; a failure names its round.
    const int Few = 300;

    static readonly string[] Yaml =
    [
        "a",
        "a: b\n",
        "- ",
        "  ",
        "\n",
        ": ",
        "{",
        "}",
        "[",
        "]",
        ", ",
        "'",
        "\"",
        "|\n",
        ">\n",
        "&x ",
        "*x",
        "<<: ",
        "? ",
        "---\n",
        "...\n",
        "# a\n",
        "!t ",
        "%",
        "@",
        "\\",
        "\t",
        "é",
        "😀",
        "\uD83D",
        "\0",
        "\r\n",
        "0x1F",
        "2025-02-30",
        "true",
        "~",
        "null",
    ];

    static readonly string[] RulePieces =
    [
        .. Yaml,
        "extends: existence\n",
        "extends: substitution\n",
        "extends: date-agreement\n",
        "extends: nothing\n",
        "message: \"No {match}.\"\n",
        "message: '%s'\n",
        "level: error\n",
        "level: loud\n",
        "tokens: [storm, 'a(b']\n",
        "tokens:\n  - storm\n",
        "swap: { a: b }\n",
        "check: weekday\n",
        "ignorecase: true\n",
        "nonword: true\n",
        "scope: heading\n",
        "limit: -1\n",
        "examples:\n  - bad: A [|storm|].\n",
        "  - good: Rain.\n",
        "fixed: a\n",
        "given: { date: 2025-03-03 }\n",
        "action: { name: replace, params: [a] }\n",
        "raw: ['(?<n>a)', '\\b']\n",
        "exceptions: [a]\n",
        "formerly: [a/b]\n",
        "why: |\n  Because.\n",
        "link: https://example.org\n",
        "\\p{",
        "(?",
        ")*",
    ];

    static readonly string[] SettingsPieces =
    [
        .. Yaml,
        "include: [\"**/*.md\"]\n",
        "exclude: ['[a']\n",
        "rules: [rules]\n",
        "facts: a.yml\n",
        "baseline: b\n",
        "wire: w\n",
        "house: ap\n",
        "spelling: british\n",
        "levels: { dates: off }\n",
        "levels:\n  dates/undated: error\n",
        "overrides:\n  - files: [\"a/**\"]\n    evergreen: true\n",
        "staff: { agencies: [AP], writers: [Ada Brown] }\n",
        "exempt: { surnames: [Roe] }\n",
        "suppress:\n  - { rule: a/b, files: [c], reason: d }\n",
        "{a,{b,c}}",
    ];

    static readonly string[] FactsPieces =
    [
        .. Yaml,
        "known-until: 2026-01-01\n",
        "people:\n",
        "  - name: Ada Obi\n",
        "    tenures:\n",
        "      - { office: mayor, from: 2020-01-01 }\n",
        "holidays:\n  - { name: A, on: 2 days before Easter }\n",
        "offices: [{ name: a }]\n",
    ];

    static readonly string[] CsvPieces =
    [
        "person,office,country,from,until\n",
        "# known-until: 2026-01-31\n",
        "key,person,surname,office,country,state,party,from,until\n",
        "sep=;\n",
        "obi,Ada Obi,,mayor,Norway,,,2020-05-01,\n",
        "Ada Obi,mayor,Norway,2020-05-01,\n",
        "\"",
        "\"\"",
        "\"\"\"",
        ",",
        ";",
        "\t",
        "|",
        "\n",
        "\r",
        "\r\n",
        " ",
        "\u00A0",
        "a",
        "é",
        "2020-02-30",
        "mayor",
        "\0",
        "\uD83D",
        "\uFEFF",
    ];

    static readonly string[] TomlPieces =
    [
        "a",
        "b.c",
        " = ",
        "1",
        "\"",
        "\"\"\"",
        "'",
        "'''",
        "[",
        "]",
        "[[",
        "]]",
        "{",
        "}",
        ",",
        "\n",
        "\r\n",
        "#",
        "true",
        "2025-02-30",
        "2025-03-04T10:00:00Z",
        "0x",
        "1_000",
        "-inf",
        "\\u00e9",
        "\\",
        "\t",
        " ",
        "title = \"a\"\n",
        "[params]\n",
        "[[a]]\n",
        "é",
        "\0",
        "\uD83D",
    ];

    static readonly string[] HeaderPieces =
    [
        .. Yaml,
        .. TomlPieces,
        "+++\n",
        "---\n",
        "title: \"A bridge opens\"\n",
        "date: 2026-02-03\n",
        "date: 20260203\n",
        "author: Jane Roe\n",
        "author:\n  - name: Jane Roe\n",
        "byline: By\n",
        "style-lint: { disable: { dates/undated: \"why\" } }\n",
        "{\n  \"title\": \"a\"\n}\n",
        "<!-- TITLE: a -->\n",
        "export const meta = { title: 'a' }\n",
        "\nOn Monday the mayor said so.\n",
    ];

    static readonly string[] BaselinePieces =
    [
        "# a\n",
        "draft.md",
        "\t",
        "dates/undated",
        "a/b",
        "\n",
        "\r\n",
        "%",
        "%2",
        "%00",
        "%E9",
        "v1:",
        "0123456789abcdef",
        "é",
        "\0",
        "\uD83D",
        " ",
        "draft.md\tdates/undated\t0123456789abcdef\n",
    ];

    static readonly string[] Methods =
    [
        "textDocument/didOpen",
        "textDocument/didChange",
        "textDocument/didClose",
        "textDocument/didSave",
        "textDocument/hover",
        "textDocument/completion",
        "textDocument/codeAction",
        "textDocument/codeLens",
        "textDocument/documentSymbol",
        "textDocument/inlayHint",
        "textDocument/diagnostic",
        "workspace/executeCommand",
        "workspace/didChangeWatchedFiles",
        "$/cancelRequest",
        "no/such",
        "",
    ];

    static readonly string[] MessagePieces =
    [
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"",
        "null",
        "true",
        "-1",
        "1e99",
        "0",
        "\"textDocument\":{\"uri\":\"URI\"}",
        "\"uri\":\"URI\"",
        "\"position\":{\"line\":0,\"character\":3}",
        "\"range\":{\"start\":{\"line\":0,\"character\":0},\"end\":{\"line\":9,\"character\":9}}",
        "\"contentChanges\":[{\"text\":\"On Friday, March 4, 2025.\"}]",
        "\"text\":\"a\"",
        "\"version\":2",
        "\"id\":7",
        "\"context\":{}",
        "\\u0000",
        "\\ud83d",
        "é",
        "\uD83D",
    ];

    [Fact]
    public void Any_header_is_read() => Try(1, HeaderPieces, (text, random) => FuzzTests.AssertSound(
                (
                    random.Next(3) switch
                    {
                        0 => "---\n",
                        1 => "+++\n",
                        _ => "",
                    }
                ) + text,
                random.Next(4) == 0 ? "draft.mdx" : "draft.md"
            ));

    [Fact]
    public void Any_rule_is_read() => Try(2, RulePieces, (text, random) =>
        {
            if (random.Next(2) == 0)
                text = "extends: existence\nmessage: No.\ntokens: [storm]\n" + text;
            var source = SourceText.From(text, "a/b.yml");
            var loaded = RuleSet.Load([source], RuleKinds.All);
            AssertInside(source, loaded.Problems);
            var draft = Check.Lint("# A storm\n\nA storm came on Friday, March 4, 2025.\n", rules: loaded.Value);
            Assert.DoesNotContain(draft.Diagnostics, found => found.Rule == BuiltInRules.RuleFailed);
        });

    [Fact]
    public void Any_settings_are_read() => Try(3, SettingsPieces, (text, _) =>
        {
            var source = SourceText.From(text, "style-lint.yml");
            var loaded = Settings.Load(source);
            AssertInside(source, loaded.Problems);
            Assert.NotNull(Check.Lint("A storm came.\n", settings: loaded.Value));
        });

    [Fact]
    public void Any_facts_are_read() => Try(4, FactsPieces, (text, _) =>
        {
            var source = SourceText.From(text, "desk/own.yml");
            AssertInside(source, FactsCheck.Run([source]));
        });

    [Fact]
    public void Any_list_of_people_is_read() => Try(5, CsvPieces, (text, _) =>
        {
            var source = SourceText.From(text, "list.csv");
            AssertInside(source, PeopleImport.Convert(source, FactBook.Default, new(2026, 1, 31)).Problems);
            var table = SourceText.From(
                "# known-until: 2026-01-31\nkey,person,surname,office,country,state,party,from,until\n" + text,
                "desk/people.csv"
            );
            AssertInside(table, FactsCheck.Run([table]));
            var facts = FactBook.Load([table]).Value;
            var draft = new Linter(RuleSet.Default, new(facts, Check.Today)).Lint(
                SourceText.From("Mayor Ada Obi said on Monday that Obi would go.\n")
            );
            Assert.DoesNotContain(draft.Diagnostics, found => found.Rule == BuiltInRules.RuleFailed);
        });

    [Fact]
    public void Any_TOML_is_read() => Try(6, TomlPieces, (text, _) =>
        {
            var source = SourceText.From(text, "a.toml");
            AssertInside(source, TomlReader.Read(source).Problems);
        });

    [Fact]
    public void Any_baseline_is_read() => Try(7, BaselinePieces, (text, _) =>
        {
            var source = SourceText.From(text, "baseline");
            var loaded = Baseline.Read(source);
            AssertInside(source, loaded.Problems);
        });

    [Fact]
    public void Any_message_of_a_client_is_passed_over_or_answered()
    {
        using var folder = new TemporaryFolder();
        using var talk = new Conversation(folder);
        talk.Begin();
        Try(8, MessagePieces, (text, random) =>
        {
            var method = Methods[random.Next(Methods.Length)];
            var id = random.Next(2) == 0 ? $"\"id\":{random.Next(1_000_000, 2_000_000)}," : "";
            var body = random.Next(3) switch
            {
                0 => text,
                1 => $"{{{text}}}",
                _ => $"{{\"textDocument\":{{\"uri\":\"URI\"}},\"position\":{{\"line\":0,\"character\":2}},{text.Trim(',')}}}",
            };
            talk.Send(
                $"{{\"jsonrpc\":\"2.0\",{id}\"method\":\"{method}\",\"params\":{body.Replace("URI", talk.Uri("x.md"), StringComparison.Ordinal)}}}"
            );
        });
        talk.Open("y.md", "It sails on Friday, March 4, 2025.\n");
        Assert.Single(talk.HearFindings("y.md", 1));
        Assert.Equal(0, talk.End());
    }

    static void Try(int seed, string[] pieces, Action<string, Random> use)
    {
        for (var round = 0; round < FuzzTests.Rounds(Few); round++)
        {
            // Each round stands by itself, so that one that fails can be run alone.
            var random = new Random(unchecked((seed * 1_000_003) + round));
            var text = new StringBuilder();
            for (var count = random.Next(40); count >= 0; count--)
                text.Append(pieces[random.Next(pieces.Length)]);
            Damage(text, random);
            try
            {
                use(text.ToString(), random);
            }
            catch (Exception error)
            {
                throw new InvalidOperationException(
                    string.Create(CultureInfo.InvariantCulture, $"seed {seed}, round {round}: {JsonSerializer.Serialize(text.ToString())}"),
                    error
                );
            }
        }
    }

    static void Damage(StringBuilder text, Random random)
    {
        for (var times = random.Next(4); times > 0 && text.Length > 1; times--)
        {
            var (at, length) = (random.Next(text.Length), random.Next(1, 8));
            length = Math.Min(length, text.Length - at);
            switch (random.Next(3))
            {
                case 0:
                    text.Remove(at, length);
                    break;
                case 1:
                    text.Insert(random.Next(text.Length), text.ToString(at, length));
                    break;
                default:
                    text[at] = (char)random.Next(random.Next(2) == 0 ? 128 : char.MaxValue + 1);
                    break;
            }
        }
    }

    static void AssertInside(SourceText source, ImmutableArray<Problem> problems)
    {
        foreach (var problem in problems)
        {
            if (!ReferenceEquals(problem.Source, source))
                continue;
            Assert.InRange(problem.Span.Start, 0, source.Text.Length);
            Assert.InRange(problem.Span.End, problem.Span.Start, source.Text.Length);
            Assert.NotEmpty(problem.Message);
        }
    }
}
