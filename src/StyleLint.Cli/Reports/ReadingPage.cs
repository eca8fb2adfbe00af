using StyleLint.Cli.Reports.Html;
using StyleLint.Cli.Terminal;
using StyleLint.Drafts;
using StyleLint.Reading;

namespace StyleLint.Cli.Reports;

/// <summary>What was understood of a draft, for people: the words with their places, and under them what they were taken to mean.</summary>
sealed class ReadingPage(Story story, TextWriter output, Palette palette, int width)
{
    const int MinWidth = 40;
    const int MaxWidth = 120;
    const int MostOfWords = 180;

    // Other mentions of one person that are listed.
    const int MostMentions = 8;

    readonly int _width = Math.Clamp(width, MinWidth, MaxWidth);

    public void Write()
    {
        output.WriteLine(palette.Strong(Printable.Text(story.Draft.Source.Path)));
        output.WriteLine();
        WriteLines(DayLine(), "");
        WriteLines(
            story.Page.IsReporting ? "This is a news story." : "This isn't a news story: it needs no byline, credit or speakers.",
            ""
        );
        Write("Passages", ReadingWords.Passages(story.Draft).Select(OfPassage));
        Write("Who signs", ReadingWords.Signers(story.Page).Select(OfSigner));
        Write("Who says what", story.Quotes.Select(OfQuote));
        Write("Dates", story.Dates.Select(OfDate));
        Write("People and offices", ReadingWords.People(story).Select(OfPerson));
    }

    string DayLine()
    {
        var line = TextReport.AnchorLine(story.Anchor);
        return story.Anchor?.At is { } at ? $"{line[..^1]}, from \"{Words(at)}\" at {ReadingWords.Place(at)}." : line;
    }

    Row OfPassage((Passage Passage, HeaderField? Field) each)
    {
        var (passage, field) = each;
        var role =
            field is null ? ReadingWords.Name(story.Page.RoleOf(passage))
            : field.Kind == FieldKind.Other ? "header"
            : $"header, {ReadingWords.Name(field.Kind)}";
        var isPlain = passage.Kind is PassageKind.Paragraph or PassageKind.Heading or PassageKind.HeaderValue;
        var kind = isPlain ? "" : $", {ReadingWords.Name(passage.Kind)}";
        // As much of it as a line holds is enough to know it by.
        return new(passage.All, role + kind, []) { IsBrief = true };
    }

    static Row OfSigner(Signer signer)
    {
        string?[] meaning =
        [
            List("names", signer.Names.Select(Words)),
            List("organisations", signer.Organisations.Select(Words)),
            List("jobs", signer.Jobs),
            List("agency", signer.Agency is { } agency ? [agency.Name] : []),
        ];
        var said = string.Join("; ", meaning.OfType<string>());
        return new(signer.At, signer.As, [said.Length > 0 ? said : "nobody named"]);
    }

    static string? List(string name, IEnumerable<string> all) => string.Join(", ", all) is { Length: > 0 } list ? $"{name}: {list}" : null;

    static Row OfQuote(Quote quote)
    {
        var meaning = quote.Speaker is { } speaker ? $"{Placed(speaker)}, {Understood.From(quote)}" : "nobody named";
        var cue = quote.Cue is { } words ? $", by \"{Words(words)}\" ({ReadingWords.Place(words)})" : "";
        return new(quote.At, "", [meaning + cue, .. quote.IsUnclosed ? ["never closed"] : Array.Empty<string>()]);
    }

    Row OfDate(DateMention date)
    {
        if (date.Kind == DateKind.Clock)
            return new(date.At, "", ["a time of day"]);
        if (date is not { From: { } from, To: { } to })
        {
            var why =
                date.Kind == DateKind.Season ? "no days: when it begins differs"
                : story.Anchor is null && date.IsDayWord ? "no day: the draft has no date"
                : "no day of the calendar";
            return new(date.At, "", [why]);
        }

        var distance = story.Anchor?.Day is { } own && (from, to) != (own, own) ? TimeLine.Distance(from, to, own) : null;
        var isOwn = story.Anchor?.Day == from && from == to;
        var meaning =
            TimeLine.Span(from, to)
            + (
                isOwn ? ", the story's day"
                : distance is null ? ""
                : $", {distance}"
            );
        if (date.YearIsInferred && !date.IsDayWord)
            meaning += "; its year is not written";
        if (date is { Weekday: { } weekday, Day: not null } && from == to && weekday.Value != from.DayOfWeek)
            meaning += $"; \"{Words(weekday.At)}\" is written";
        return new(date.At, "", [meaning]);
    }

    Row OfPerson(IReadOnlyList<Mention> mentions)
    {
        var fullest = mentions.MaxBy(mention => mention.At.Length)!;
        var meaning = new List<string>();
        var titles = mentions.Where(mention => mention.Title is not null).Select(mention => Words(mention.Title!.Value));
        if (List("title", titles.Distinct(StringComparer.OrdinalIgnoreCase)) is { } title)
            meaning.Add(title);
        if (OfFacts(ReadingWords.Known(mentions)) is { } facts)
            meaning.Add(facts);
        var others = mentions.Where(mention => !ReferenceEquals(mention, fullest)).ToList();
        if (others.Count > 0)
        {
            var more = others.Count > MostMentions ? $" and {others.Count - MostMentions} more" : "";
            meaning.Add($"also {string.Join(", ", others.Take(MostMentions).Select(each => Placed(each.At)))}{more}");
        }

        return new(fullest.At, "", meaning);
    }

    string? OfFacts(IReadOnlyList<Facts.Person> known)
    {
        if (known is not [var person])
            return known.Count == 0 ? null : $"facts: may be any of {string.Join(", ", known.Select(each => each.Name))}";
        if (story.Anchor is null)
            return $"facts: {person.Name}; the draft has no date, so no office was looked up";
        var offices = ReadingWords.Offices(person, story).Select(Understood.Office).ToList();
        return $"facts: {person.Name}{(offices.Count > 0 ? $": {string.Join("; ", offices)}" : ", in no office on the story's day")}";
    }

    void Write(string title, IEnumerable<Row> all)
    {
        var rows = all.ToList();
        output.WriteLine();
        output.WriteLine(palette.Strong(title));
        if (rows.Count == 0)
        {
            output.WriteLine("  none");
            return;
        }

        var places = rows.ConvertAll(row => ReadingWords.Place(row.At));
        var (place, label) = (places.Max(each => each.Length), rows.Max(row => row.Label.Length));
        var indent = 2 + place + 2 + (label > 0 ? label + 2 : 0);
        for (var at = 0; at < rows.Count; at++)
        {
            var row = rows[at];
            var head = $"  {palette.Faint(places[at].PadRight(place))}  {(label > 0 ? row.Label.PadRight(label + 2) : "")}";
            var words = Printable.Line(row.At.Text);
            WriteLines(GithubReport.Shorten(words, row.IsBrief ? Math.Max(20, _width - indent) : MostOfWords), head, indent);
            foreach (var line in row.Meaning)
                WriteLines(line, $"{new string(' ', indent)}{palette.Good("→")} ", indent + 2);
        }
    }

    void WriteLines(string text, string head, int indent = 0)
    {
        foreach (var line in Columns.Wrap(text, Math.Max(20, _width - indent)))
        {
            output.WriteLine($"{head}{line}".TrimEnd());
            head = new(' ', indent);
        }
    }

    static string Placed(Excerpt at) => $"{Words(at)} ({ReadingWords.Place(at)})";

    static string Words(Excerpt at) => GithubReport.Shorten(Printable.Line(at.Text), MostOfWords);

    /// <summary>Some words of the draft, what they are, and what they were taken to mean, a line each.</summary>
    sealed record Row(Excerpt At, string Label, IReadOnlyList<string> Meaning)
    {
        public bool IsBrief { get; init; }
    }
}
