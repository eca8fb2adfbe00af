using System.Collections.Immutable;
using System.Text.Json;
using StyleLint.Drafts;
using StyleLint.Facts;
using StyleLint.Reading;
using StyleLint.Text;

namespace StyleLint.Measures;

/// <summary>Holds the dates that are read against a corpus with annotated time expressions, and prints what was missed and what was read
/// wrong.</summary>
static class DateMeasure
{
    public static void Run(string path)
    {
        int right = 0,
            read = 0,
            wanted = 0,
            weekdays = 0,
            rightWeekdays = 0,
            days = 0,
            rightDays = 0;
        foreach (var line in File.ReadLines(path))
        {
            using var article = JsonDocument.Parse(line);
            var text = article.RootElement.GetProperty("text").GetString()!;
            var published = article.RootElement.GetProperty("dct").GetString() is { } day ? DateOnly.Parse(day) : default(DateOnly?);
            var found = Dates(text, published);
            var gold = Gold(article.RootElement);
            var annotated = AnnotatedLength(article.RootElement, text);
            foreach (var span in found.Keys.Where(span => span.Start >= annotated).ToList())
                found.Remove(span);
            read += found.Count;
            wanted += gold.Count;
            foreach (var (span, value) in gold)
            {
                var words = text.AsSpan(span.Start, span.Length).ToString();
                if (!found.Remove(span, out var date))
                {
                    Console.Out.WriteLine($"missed  {Context(text, span)}");
                    continue;
                }

                right++;
                if (published is null || value.Length < 10 || date.Kind != DateKind.Day)
                    continue;
                days++;
                var isRight = date.From?.ToString("yyyy-MM-dd") == value[..10];
                rightDays += isRight ? 1 : 0;
                if (date.IsDayWord && date.Weekday is not null)
                {
                    weekdays++;
                    rightWeekdays += isRight ? 1 : 0;
                }

                if (!isRight)
                    Console.Out.WriteLine($"{published:yyyy-MM-dd} {value} read as {date.From:yyyy-MM-dd}  {Context(text, span)}");
            }

            foreach (var span in found.Keys)
                Console.Out.WriteLine($"too much  {Context(text, span)}");
        }

        Console.Out.WriteLine(
            $"spans: precision {(double)right / read:F3}, recall {(double)right / wanted:F3}, F1 {2.0 * right / (read + wanted):F3} ({wanted} annotated)"
        );
        Console.Out.WriteLine(
            $"days: {rightDays} of {days} right; weekday names: {rightWeekdays} of {weekdays} ({(double)rightWeekdays / weekdays:P0})"
        );
    }

    static Dictionary<TextSpan, DateMention> Dates(string text, DateOnly? published)
    {
        var source = SourceText.From(text, "story.txt", published);
        var passages = ImmutableArray.CreateBuilder<Passage>();
        for (var line = 0; line < source.LineCount; line++)
        {
            var span = source.LineSpan(line);
            if (!span.IsEmpty)
                passages.Add(
                    new(source, PassageKind.Paragraph, 0, source.Slice(span).ToString(), span, [new(0, span.Length, span, true)])
                    {
                        Index = passages.Count,
                    }
                );
        }

        var draft = new Draft(source, DraftFormat.PlainText, Header.None, passages.ToImmutable(), [], []);
        Dictionary<TextSpan, DateMention> found = [];
        foreach (var date in new Story(draft, FactBook.Empty, new(2020, 1, 1)).Dates)
        {
            found[date.At.Span] = date;
            if (date.Until is { } until)
                found[until.At.Span] = until;
        }

        return found;
    }

    static List<(TextSpan, string)> Gold(JsonElement article)
    {
        List<(TextSpan, string)> gold = [];
        foreach (var markable in article.GetProperty("markables").EnumerateArray())
        {
            if (markable.GetProperty("kind").GetString() != "TIMEX3" || markable.GetProperty("type").GetString() is not ("DATE" or "TIME"))
                continue;
            var span = TextSpan.FromBounds(markable.GetProperty("s").GetInt32(), markable.GetProperty("e").GetInt32());
            gold.Add((span, markable.TryGetProperty("value", out var value) ? value.GetString() ?? "" : ""));
        }

        return gold;
    }

    // Only the beginning of an article may be annotated: up to the end of the line of the last markable.
    static int AnnotatedLength(JsonElement article, string text)
    {
        var last = article.GetProperty("markables").EnumerateArray().Max(markable => markable.GetProperty("e").GetInt32());
        return text.IndexOf('\n', last) is var end and >= 0 ? end : text.Length;
    }

    static string Context(string text, TextSpan span)
    {
        var from = Math.Max(0, span.Start - 50);
        var to = Math.Min(text.Length, span.End + 30);
        return $"{text[from..span.Start]}[|{text[span.Start..span.End]}|]{text[span.End..to]}".ReplaceLineEndings("/");
    }
}
