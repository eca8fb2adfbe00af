using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using StyleLint.Cli.DeskPage;
using StyleLint.Cli.Reports;
using StyleLint.Facts;
using StyleLint.Kinds;
using StyleLint.Reading;
using StyleLint.Rules;
using StyleLint.Text;
using StyleLint.Workspace;

namespace StyleLint.Cli.Mcp;

/// <summary><c>who_held_office</c> and <c>which_day</c>: what a model remembers badly and the newsroom knows.</summary>
sealed class KnowledgeTools(McpFolder folder)
{
    // The words stand behind these, so that they are read as a sentence of the story and not as its date line.
    const string Before = "The desk wants to know one thing today.\n\nIt is about ";
    const int LongestWords = 500;

    static readonly string[] DayRules =
    [
        "dates/weekday-mismatch",
        "dates/impossible-date",
        "dates/holiday-mismatch",
        "dates/reversed-range",
    ];

    static readonly Lazy<RuleSet> CalendarRules = new(() => new([.. DayRules.Select(RuleSet.Of(null).Find).OfType<Rule>()]));

    public IEnumerable<McpTool> All =>
        [
            new(
                "who_held_office",
                "Who held an office",
                "Says who held an office on a day, or which offices a person held and from when until when: heads of state "
                    + "and government, ministers, "
                    + "US officers, governors and members of Congress since about 2000 (Congress since 1989), and the people "
                    + "of the newsroom's own "
                    + "tables. Use it before you give somebody a title or the word \"former\": your own knowledge has a last "
                    + "day. The facts have one "
                    + "too, and the answer says which.",
                [
                    new(
                        "office",
                        "The office: prime minister, governor, secretary of state, \"president of France\". Give this or person."
                    ),
                    new("place", "The country, body or US state of the office: France, NATO, Texas."),
                    new(
                        "person",
                        "The whole name of a person: Emmanuel Macron. Alone, it gives all offices, and with date those of that day."
                    ),
                    new("date", "The day, YYYY-MM-DD. Default: today for an office.", ArgumentType.Day),
                ],
                WhoHeldOffice
            ),
            new(
                "which_day",
                "Which day is meant",
                "Says which calendar day words mean and which weekday that is: \"Friday, Feb. 6, 2026\", \"last Tuesday\", "
                    + "\"March 3-5\". It says when a "
                    + "weekday and a date do not agree, or a day does not exist. Use it for every weekday you write next to "
                    + "a date, and to learn today's date.",
                [
                    new("words", "The words, as they stand in the story.") { IsRequired = true },
                    new(
                        "published",
                        "The day of publication that words such as \"Tuesday\" count from, YYYY-MM-DD. Default: today.",
                        ArgumentType.Day
                    ),
                ],
                given => folder.Session.Use(new("", "draft.md", null), draft => WhichDay(given, draft), CancellationToken.None)
            ),
        ];

    McpAnswer WhoHeldOffice(McpArguments given)
    {
        var (office, person, place, day) = (given.Text("office"), given.Text("person"), given.Text("place"), given.Day("date"));
        if (string.IsNullOrWhiteSpace(office) == string.IsNullOrWhiteSpace(person))
            throw new CannotRunException("give the office, or the person, and not both");
        var facts = folder.Session.Use(new PageDraft("", "draft.md", null), draft => draft.Linter.Knowledge.Facts, CancellationToken.None);
        var today = folder.Around.Today();
        return office is { Length: > 0 }
            ? Held(OfficeHoldings.Of(facts, office, place, day ?? today), day ?? today)
            : Held([.. OfficeHoldings.By(facts, person!).Where(each => day is not { } on || each.Covers(on))], day ?? today);
    }

    static McpAnswer Held(ImmutableArray<OfficeHolding> found, DateOnly day)
    {
        var text = new StringBuilder();
        if (found.IsEmpty)
            text.Append($"The facts name nobody and nothing of the kind on {Long(day)}. That is no proof: they hold leaders, ministers, ")
                .Append("US officers, governors and members of Congress, and this newsroom's tables. Look it up elsewhere.\n");
        foreach (var each in found)
        {
            text.Append($"{each.Person}: {each.Office}{(each.Place.Length > 0 ? $", {each.Place}" : "")}, ");
            text.Append(each.From is { } from ? $"from {Long(from)} " : "from a day not known ");
            text.Append(
                each.Until is { } due && due > each.KnownUntil && !each.IsKnownOn(day)
                    ? $"due to end on {Long(due)}, as known on {Long(each.KnownUntil)}. Look up whether that still holds.\n"
                : each.Until is { } until ? $"until {Long(until)}.\n"
                : each.IsKnownOn(day) ? $"still in office on {Long(day)}.\n"
                : $"still in office on {Long(each.KnownUntil)}, the last day these facts know of. Look up whether that still holds.\n"
            );
        }

        return McpAnswer.Of(text.ToString(), json =>
        {
            WriteDay(json, "date", day);
            json.WriteStartArray("holders");
            foreach (var each in found)
            {
                json.WriteStartObject();
                json.WriteText("person", each.Person);
                json.WriteText("office", each.Office);
                json.WriteText("place", each.Place);
                WriteDay(json, "from", each.From);
                WriteDay(json, "until", each.Until);
                WriteDay(json, "knownUntil", each.KnownUntil);
                json.WriteBoolean("isKnown", each.IsKnownOn(day));
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });
    }

    McpAnswer WhichDay(McpArguments given, CheckedDraft draft)
    {
        var words = given.Text("words")!.ReplaceLineEndings(" ").Trim();
        if (words.Length is 0 or > LongestWords)
            throw new CannotRunException($"words are what stands in the story, up to {LongestWords} characters");
        var today = folder.Around.Today();
        var published = given.Day("published") ?? today;
        var linter = new Linter(CalendarRules.Value, new(draft.Linter.Knowledge.Facts, today));
        var result = linter.Lint(SourceText.From($"{Before}{words}.\n", "words.txt", published));
        var dates = result.Story.Dates.Where(date => date.At.Span.Start >= Before.Length && date.Kind != DateKind.Clock).ToList();
        var problems = result.Diagnostics.Where(found => found.Span.End > Before.Length).Select(found => found.Message).ToList();
        var text = new StringBuilder();
        foreach (var date in dates)
            text.Append('"').Append(Words(date)).Append("\" ").Append(Meaning(date)).Append('\n');
        foreach (var problem in problems)
            text.Append(problem).Append('\n');
        if (dates.Count + problems.Count == 0)
            text.Append("These words name no day, week, month or year that is understood here.\n");
        text.Append($"Counted from {Long(published)}. Today is {Long(today)}.\n");
        return McpAnswer.Of(text.ToString(), json =>
        {
            WriteDay(json, "today", today);
            WriteDay(json, "countedFrom", published);
            json.WriteStartArray("dates");
            dates.ForEach(date => Write(json, date));
            json.WriteEndArray();
            json.WriteStartArray("problems");
            problems.ForEach(json.WriteTextValue);
            json.WriteEndArray();
        });
    }

    static void Write(Utf8JsonWriter json, DateMention date)
    {
        json.WriteStartObject();
        json.WriteText("words", Words(date));
        json.WriteString("kind", ReadingWords.Name(date.Kind));
        WriteDay(json, "from", date.From);
        WriteDay(json, "to", date.To);
        if (date.From is { } from && date.From == date.To)
            json.WriteString("weekday", ReadingWords.Name(from.DayOfWeek));
        else
            json.WriteNull("weekday");
        json.WriteBoolean("yearIsInferred", date.YearIsInferred);
        json.WriteEndObject();
    }

    // Of a range, both ends.
    static string Words(DateMention date) =>
        date.Until is { } until && until.At.Span.End > date.At.Span.End
            ? date.At.Passage.Source.Slice(TextSpan.FromBounds(date.At.Span.Start, until.At.Span.End)).ToString()
            : date.At.Text;

    static string Meaning(DateMention date) =>
        date switch
        {
            { From: { } from, To: { } to } when from == to => $"is {Long(from)}",
            { From: { } from, To: { } to } => $"is {Long(from)} to {Long(to)}",
            { IsAmbiguousNumeric: true } => "could be a day of either month; write the month as a word",
            { Kind: DateKind.Day } => "is no day that can be told, or one that does not exist",
            _ => "has no first and last day that all agree on",
        };

    static void WriteDay(Utf8JsonWriter json, string name, DateOnly? day)
    {
        if (day is { } known)
            json.WriteString(name, known.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        else
            json.WriteNull(name);
    }

    static string Long(DateOnly day) => day.ToString("dddd, MMMM d, yyyy", CultureInfo.InvariantCulture);
}
