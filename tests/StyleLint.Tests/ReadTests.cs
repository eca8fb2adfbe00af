using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using VerifyXunit;

namespace StyleLint.Tests;

/// <summary><c>style-lint read</c>: what is shown of a reading, and that it stands where it says.</summary>
public sealed class ReadTests : IDisposable
{
    const string Talks = """
        ---
        title: Dellmark signs "a pact for the ages"
        author: Ada Brown, Staff Writer
        slug: pact
        ---

        HULL, March 11, 2025 (Reuters) — The two will meet again on **Friday, March 22, 2025**, at 10 a.m., or next month.

        "It is a pact for the ages, and I mean it," said Foreign Minister Jane Roe.

        "We never asked for one."

        Former French President Emmanuel Macron was not there. Roe was, and so was Macron's aide.

        - Analysts say it was time.

        (Reporting by Ada Brown; editing by Carl Berg)

        Follow us on Twitter

        """;

    static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    readonly TemporaryFolder _folder = new();

    public ReadTests() => _folder.Write("talks.md", Talks);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Text_shows_the_words_with_their_places_and_what_they_were_taken_for() =>
        await Verifier.Verify(Run("read", "talks.md").ToString());

    [Fact]
    public async Task Json_holds_the_same_for_programs()
    {
        using var read = JsonDocument.Parse(Run("read", "talks.md", "--format", "json").Output);
        await Verifier.Verify(JsonSerializer.Serialize(read.RootElement, Indented));
    }

    [Fact]
    public async Task Help_says_what_the_json_holds()
    {
        var help = Run("read", "--help").Output;
        using var read = JsonDocument.Parse(Run("read", "talks.md", "--format", "json").Output);
        Assert.All(Names(read.RootElement), name => Assert.Contains(name, help, StringComparison.Ordinal));
        await Verifier.Verify(help);

        static IEnumerable<string> Names(JsonElement element) =>
            element.ValueKind switch
            {
                JsonValueKind.Object => element.EnumerateObject().SelectMany(each => Names(each.Value).Prepend(each.Name)),
                JsonValueKind.Array => element.EnumerateArray().SelectMany(Names),
                _ => [],
            };
    }

    [Fact]
    public void Every_place_leads_to_its_words()
    {
        using var read = JsonDocument.Parse(Run("read", "talks.md", "--format", "json").Output);
        var lines = Talks.Split('\n');
        var places = 0;
        Look(read.RootElement);
        Assert.True(places > 30, $"{places} places");

        void Look(JsonElement element)
        {
            if (element.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in element.EnumerateArray())
                    Look(item);
            }

            if (element.ValueKind != JsonValueKind.Object)
                return;
            foreach (var each in element.EnumerateObject())
                Look(each.Value);
            if (!element.TryGetProperty("line", out var line))
                return;
            places++;
            Assert.Equal(line.GetInt32(), element.GetProperty("endLine").GetInt32());
            var (start, end) = (element.GetProperty("column").GetInt32() - 1, element.GetProperty("endColumn").GetInt32() - 1);
            Assert.Equal(element.GetProperty("text").GetString(), lines[line.GetInt32() - 1][start..end].Replace("**", ""));
        }
    }

    [Fact]
    public void The_world_is_that_of_a_check()
    {
        _folder.Write("people.csv", "person,office,country,from,until\nJane Roe,foreign minister,Norway,2024-01-01,\n");
        Assert.Equal(0, Run("facts", "import", "--from", "people.csv", "--output", "own.csv").Code);
        _folder.Write("visit.md", "OSLO, March 11, 2025 — Norwegian Foreign Minister Jane Roe left.\n");
        Assert.Contains(
            "→ facts: Jane Roe: foreign minister, Norway, since Jan 1, 2024",
            Run("read", "visit.md", "--facts", "own.csv").Output,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("facts: Jane Roe", Run("read", "visit.md").Output, StringComparison.Ordinal);

        var bad = Run("read", "visit.md", "--facts", "people.csv");
        Assert.Equal((0, true), (bad.Code, bad.Error.StartsWith("style-lint: people.csv:1:1: ", StringComparison.Ordinal)));

        var note = Encoding.UTF8.GetBytes("The board met on Monday, she said.\n");
        Assert.Contains(
            "no day: the draft has no date",
            CommandRun.In(_folder.Path, ["read", "-"], input: note).Output,
            StringComparison.Ordinal
        );
        var dated = CommandRun
            .In(_folder.Path, ["read", "-", "--stdin-filename", "stories/board.md", "--date", "2025-03-04"], input: note)
            .Output;
        Assert.StartsWith("stories/board.md\n\nDays are counted from Tuesday, March 4, 2025 (--date).", dated, StringComparison.Ordinal);
        Assert.Contains("→ Mon, Mar 3, 2025, 1 day before", dated, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("read", "name one draft: style-lint read stories/talks.md")]
    [InlineData("read talks.md talks.md", "name one draft: style-lint read stories/talks.md")]
    [InlineData("read nowhere.md", "nowhere.md: no such file")]
    [InlineData("read talks.md --format jsn", "--format jsn: did you mean json?")]
    [InlineData("read talks.md --date 2025", "--date 2025: not a date; write YYYY-MM-DD")]
    public void What_cannot_be_read_is_one_line(string arguments, string line)
    {
        var run = Run(arguments.Split(' '));
        Assert.Equal((2, $"style-lint: {line}\n"), (run.Code, run.Error));
    }

    [Fact]
    public void An_empty_draft_has_nothing_to_show()
    {
        var run = CommandRun.In(_folder.Path, ["read", "-"], input: []);
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains("Who says what\n  none\n", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(ReportTests.HostileTexts), MemberType = typeof(ReportTests))]
    public void A_hostile_text_stays_a_text(string text)
    {
        var draft = Encoding.UTF8.GetBytes(
            $"---\ntitle: A {text}\n---\n\nHULL, March 11, 2025 — \"{text} and more of it,\" said Jane Roe {text}.\n"
        );
        var shown = CommandRun.In(_folder.Path, ["read", "-"], input: draft).Output;
        Assert.DoesNotContain(shown, character =>
            (char.IsControl(character) && character != '\n') || character is '\u202E' or '\u2066' or '\u2028' or '\u2029'
        );

        var run = CommandRun.In(_folder.Path, ["read", "-", "--format", "json"], input: draft);
        if (text.Contains('\0', StringComparison.Ordinal))
        {
            Assert.Equal(new(2, "", "style-lint: stdin.md is not text\n"), run);
            return;
        }

        using var read = JsonDocument.Parse(run.Output);
        Assert.Equal(1, read.RootElement.GetProperty("version").GetInt32());
    }

    CommandRun Run(params string[] arguments) => CommandRun.In(_folder.Path, arguments);
}
