using System.Globalization;
using System.Text.Json;
using StyleLint.Cli.Reports.Html;
using StyleLint.Drafts;
using StyleLint.Reading;

namespace StyleLint.Cli.Reports;

/// <summary>What was understood of a draft, for programs: one object, whose parts the help of <c>style-lint read</c> lists.</summary>
sealed class ReadingJson(Story story, Utf8JsonWriter json)
{
    public void Write()
    {
        json.WriteStartObject();
        json.WriteNumber("version", 1);
        json.WriteText("path", story.Draft.Source.Path);
        json.WriteBoolean("isReporting", story.Page.IsReporting);
        WriteDay();
        WriteList("passages", ReadingWords.Passages(story.Draft), WritePassage);
        WriteList("signers", ReadingWords.Signers(story.Page), WriteSigner);
        WriteList("quotations", story.Quotes, WriteQuote);
        WriteList("dates", story.Dates, WriteDate);
        WriteList("people", ReadingWords.People(story), WritePerson);
        json.WriteEndObject();
    }

    void WriteDay()
    {
        if (story.Anchor is not { } anchor)
        {
            json.WriteNull("day");
            return;
        }

        json.WriteStartObject("day");
        WriteDay("day", anchor.Day);
        json.WriteString("source", ReadingWords.Name(anchor.Source));
        WriteWords("words", anchor.At);
        WriteText("yearFrom", anchor.YearFrom is { } from ? ReadingWords.Name(from) : null);
        json.WriteBoolean("yearIsInferred", anchor.YearIsInferred);
        json.WriteEndObject();
    }

    void WritePassage((Passage Passage, HeaderField? Field) each)
    {
        var (passage, field) = each;
        json.WriteString("role", field is null ? ReadingWords.Name(story.Page.RoleOf(passage)) : "header");
        WriteText("field", field?.Name);
        json.WriteString("kind", field is { Kind: not FieldKind.Other } ? ReadingWords.Name(field.Kind) : ReadingWords.Name(passage.Kind));
        WriteWords("words", passage.All);
    }

    void WriteSigner(Signer signer)
    {
        json.WriteString("as", signer.As);
        WriteWords("words", signer.At);
        WriteAll("names", signer.Names);
        WriteAll("organisations", signer.Organisations);
        WriteStrings("jobs", signer.Jobs);
        WriteText("agency", signer.Agency?.Name);
    }

    void WriteQuote(Quote quote)
    {
        WriteWords("words", quote.At);
        json.WriteNumber("wordCount", quote.WordCount);
        WriteWords("speaker", quote.Speaker);
        json.WriteString("evidence", ReadingWords.Name(quote.Evidence));
        WriteWords("cue", quote.Cue);
        json.WriteNumber("paragraphsBack", quote.CarriedParagraphs);
    }

    void WriteDate(DateMention date)
    {
        WriteWords("words", date.At);
        json.WriteString("kind", ReadingWords.Name(date.Kind));
        WriteDay("from", date.From);
        WriteDay("to", date.To);
        WriteText("weekday", date.Weekday is { } weekday ? ReadingWords.Name(weekday.Value) : null);
        WriteNumber("day", date.Day?.Value);
        WriteNumber("month", date.Month?.Value);
        WriteNumber("year", date.Year?.Value);
    }

    void WritePerson(IReadOnlyList<Mention> mentions)
    {
        var known = ReadingWords.Known(mentions);
        json.WriteText("name", mentions.MaxBy(mention => mention.At.Length)!.At.Text);
        WriteAll("titles", mentions.Where(mention => mention.Title is not null).Select(mention => mention.Title!.Value));
        WriteStrings("facts", known.Select(person => person.Name));
        WriteStrings("offices", known is [var one] ? ReadingWords.Offices(one, story).Select(Understood.Office) : []);
        WriteAll("mentions", mentions.Select(mention => mention.At));
    }

    void WriteList<T>(string name, IEnumerable<T> all, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var each in all)
        {
            json.WriteStartObject();
            write(each);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    void WriteAll(string name, IEnumerable<Excerpt> all) => WriteList(name, all, WriteFields);

    void WriteStrings(string name, IEnumerable<string> all)
    {
        json.WriteStartArray(name);
        foreach (var each in all)
            json.WriteTextValue(each);
        json.WriteEndArray();
    }

    void WriteWords(string name, Excerpt? at)
    {
        if (at is not { } words)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        WriteFields(words);
        json.WriteEndObject();
    }

    void WriteFields(Excerpt at)
    {
        json.WriteText("text", at.Text);
        JsonReport.WriteRange(json, at.Passage.Source, at.Span);
    }

    void WriteDay(string name, DateOnly? day) => WriteText(name, day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    void WriteNumber(string name, int? number)
    {
        if (number is { } value)
            json.WriteNumber(name, value);
        else
            json.WriteNull(name);
    }

    void WriteText(string name, string? text)
    {
        if (text is null)
            json.WriteNull(name);
        else
            json.WriteText(name, text);
    }
}
