using System.Text;
using System.Text.Json;
using StyleLint.Diagnostics;
using StyleLint.Docs;
using StyleLint.Facts;
using StyleLint.Reading;
using StyleLint.Rules;
using StyleLint.Text;

namespace StyleLint.LanguageServer;

/// <summary>What is known about the words under the mouse: the finding, the day, the speaker, the person.</summary>
static class Hover
{
    // The most other words for the same day that are listed; fifty lines for a day named fifty times help nobody.
    const int MostOthers = 8;

    /// <summary>The feature.</summary>
    public static Feature Feature { get; } = new("textDocument/hover", "hoverProvider", Write);

    static void Write(Utf8JsonWriter json, Insight insight, Question question)
    {
        if (question.Offset(insight.Source) is not { } offset || Find(insight, offset) is not { Text.Length: > 0 } found)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteStartObject("contents");
        json.WriteString("kind", question.Client.ReadsMarkdown ? "markdown" : "plaintext");
        json.WriteString("value", question.Client.ReadsMarkdown ? found.Text : found.Text.Replace("**", "", StringComparison.Ordinal));
        json.WriteEndObject();
        json.WriteRange("range", insight.Source, found.Span, question.Client.Encoding);
        json.WriteEndObject();
    }

    static (string Text, TextSpan Span) Find(Insight insight, int offset)
    {
        var parts = new List<(string Text, TextSpan Span)>();
        foreach (var found in insight.Found)
        {
            if (!Touches(found.Span, offset))
                continue;
            if (insight.Desk.Linter.Rules.Find(found.Rule.Name) is { } rule)
                parts.Add((OfRule(rule, found), found.Span));
            else if (BuiltInRules.Find(found.Rule.Name) is { } builtIn)
                parts.Add(($"{Title(found)}\n\n{builtIn.Why}", found.Span));
        }

        if (insight.Story is not { } story)
        {
            if (Authoring.Explain(insight, offset) is { Text.Length: > 0 } meaning)
                parts.Add(meaning);
            return Joined(parts);
        }

        var findings = parts.Count;
        if (story.Dates.FirstOrDefault(date => Touches(date.At.Span, offset)) is { } date)
            parts.Add((OfDate(story, date), date.At.Span));
        if (
            story.Mentions.FirstOrDefault(mention => Touches(mention.At.Span, offset)) is { } mention
            && OfPerson(story, mention) is { Length: > 0 } person
        )
            parts.Add((person, mention.At.Span));
        if (parts.Count == findings && story.Quotes.FirstOrDefault(quote => Touches(quote.At.Span, offset)) is { } quote)
            parts.Add((OfQuote(story, quote), quote.At.Span));
        if (story.Draft.Comments.Any(comment => comment.Span.Contains(offset)) && Authoring.RuleAt(insight, offset) is { } named)
            parts.Add(named);
        return Joined(parts);
    }

    static (string Text, TextSpan Span) Joined(List<(string Text, TextSpan Span)> parts) =>
        parts.Count == 0
            ? default
            : (string.Join("\n\n---\n\n", parts.Select(part => part.Text).Distinct()), parts.MinBy(part => part.Span.Length).Span);

    static string Title(Diagnostic found) => $"**{found.Rule}** ({found.Severity.ToName()})";

    static string OfRule(Rule rule, Diagnostic found)
    {
        var text = new StringBuilder(Title(found)).Append(WireStories.Quote(found));
        if (rule.Why.Length > 0)
            text.Append("\n\n").Append(rule.Why);
        if (rule.Examples.FirstOrDefault(example => example.Bad is not null) is { } bad)
            text.Append("\n\nBad:").Append(Quote(bad.Bad!));
        if (rule.Examples.FirstOrDefault(example => example.Good is not null) is { } good)
            text.Append("\n\nGood:").Append(Quote(good.Good!));
        return text.ToString();
    }

    // A line as a quotation with its marked words strong, a longer draft as it is.
    static string Quote(string example)
    {
        var (text, marks) = ExampleRunner.ReadMarks(example.TrimEnd());
        if (text.Contains('\n', StringComparison.Ordinal))
            return $"\n\n````text\n{text}\n````";
        var line = new StringBuilder(text);
        foreach (var mark in marks.Reverse())
            line.Insert(mark.End, "**").Insert(mark.Start, "**");
        return $" {line}";
    }

    static string OfDate(Story story, DateMention date)
    {
        if (date is not { From: { } from, To: { } to })
        {
            return date.Kind == DateKind.Clock ? $"{date.At}: a time of day."
                : story.Anchor is null
                    ? $"“{date.At}” is no day yet: nothing says which day this story counts from. A dateline, a date in the header or in the file's name would."
                : $"“{date.At}” is not a day of the calendar that could be worked out.";
        }

        var text = new StringBuilder($"**{Days.Of(date, from, to)}**");
        if (story.Anchor is { } anchor)
            text.Append($", {Days.Where(from, to, anchor)} ({Days.Full(anchor.Day)})");
        if (date.Weekday is { } weekday && date.Day is not null && weekday.Value != from.DayOfWeek)
            text.Append($". The story writes {weekday.At}");
        text.Append(date.YearIsInferred && !date.IsDayWord ? ". The year is not written; this is the one that fits." : ".");
        var others = story.Dates.Where(other => !ReferenceEquals(other, date) && other.From == from && other.To == to).ToList();
        foreach (var other in others.Take(MostOthers))
        {
            var line = story.Draft.Source.PositionAt(other.At.Span.Start).Line + 1;
            var disagrees = other is { Weekday: { } written, Day: not null } && written.Value != from.DayOfWeek;
            text.Append($"\n- Line {line}: “{other.At}”{(disagrees ? " does not agree" : " is the same")}");
        }

        if (others.Count > MostOthers)
            text.Append($"\n- and {others.Count - MostOthers} more");
        return text.ToString();
    }

    static string OfPerson(Story story, Mention mention)
    {
        var day = story.Anchor?.Day ?? story.Today;
        if (!mention.Candidates.IsEmpty)
            return string.Join("\n\n", mention.Candidates.Select(person => OfPerson(person, day, story)));
        return string.Join(
            "\n\n",
            Namesakes(story, mention).Select(person => OfPerson(person, day, story) + " The story does not say that it means this one.")
        );
    }

    /// <summary>People in the facts with the full name of somebody whom the story doesn't identify otherwise.</summary>
    internal static IEnumerable<Person> Namesakes(Story story, Mention mention) =>
        mention.Given is null
            ? []
            : story
                .Facts.BySurname(mention.Surname.Chars)
                .Where(person => person.Forms.Append(person.Name).Contains(mention.At.Text, StringComparer.OrdinalIgnoreCase));

    static string OfPerson(Person person, DateOnly day, Story story)
    {
        var text = new StringBuilder($"**{person.Name}**");
        var held = person.Tenures.Where(tenure => tenure.Covers(day)).ToList();
        text.Append(
            held.Count > 0
                ? $" on {Days.Of(day)}{(story.Anchor is { } anchor ? $" ({Days.SourceOf(anchor)})" : " (today)")}:"
                : $" held no office that the facts know of on {Days.Of(day)}."
        );
        foreach (var tenure in held)
            text.Append("\n- ").Append(OfTenure(tenure));
        foreach (var tenure in person.Tenures.Where(tenure => held.Count == 0).TakeLast(3))
            text.Append("\n- ").Append(OfTenure(tenure));
        var line = person.Source.PositionAt(person.Span.Start).Line + 1;
        text.Append($"\n\n{person.Source.Path}, line {line}");
        if (person.KnownUntil != DateOnly.MinValue)
            text.Append($", complete up to {Days.Of(person.KnownUntil)}");
        return text.Append('.').ToString();
    }

    static string OfTenure(Tenure tenure)
    {
        var office = tenure.Country.Length > 0 ? $"{tenure.Office.Name}, {tenure.Country}" : tenure.Office.Name;
        return tenure switch
        {
            { From: { } from, Until: { } until } => $"{office}, {Days.Of(from)} to {Days.Of(until.AddDays(-1))}",
            { From: { } from } => $"{office}, since {Days.Of(from)}",
            { Until: { } until } => $"{office}, until {Days.Of(until.AddDays(-1))}",
            _ => office,
        };
    }

    static string OfQuote(Story story, Quote quote)
    {
        var where = quote.Evidence switch
        {
            SpeakerEvidence.Sentence => "in its own sentence",
            SpeakerEvidence.Paragraph => "in its paragraph",
            SpeakerEvidence.ColonLeadIn => "in the words that lead into it",
            SpeakerEvidence.Continued => "in the paragraph before, where the quotation begins",
            SpeakerEvidence.Carried => quote.CarriedParagraphs == 1
                ? "in the paragraph before"
                : $"{quote.CarriedParagraphs} paragraphs before",
            _ => null,
        };
        var words = quote.WordCount == 1 ? "One word" : $"{quote.WordCount} words";
        if (quote.Speaker is not { } speaker || where is null)
            return $"{words}, and nobody is named as their speaker.";
        var line = story.Draft.Source.PositionAt(speaker.Span.Start).Line + 1;
        return $"{words} of **{speaker}**, named {where} (line {line}){(quote.Cue is { } cue ? $", by “{cue}”" : "")}.";
    }

    static bool Touches(TextSpan span, int offset) => offset >= span.Start && offset <= span.End;
}
