using System.Collections.Immutable;
using System.Text;
using StyleLint.Text;

namespace StyleLint.Tests;

/// <summary>
/// Marks in a text: <c>[|words|]</c>, or with a label <c>{|label:words|}</c>. Tests read them from what they expect and draw them
/// into what they got, so that a failure shows the same text twice.
/// </summary>
static class Markup
{
    public sealed record Marked(string Text, ImmutableArray<(TextSpan Span, string? Label)> Marks);

    /// <summary>Takes the marks out of a text. Marks may nest; <c>\[|</c> and <c>\{|</c> are literal.</summary>
    public static Marked Read(string marked)
    {
        var text = new StringBuilder();
        var open = new Stack<(int Start, string? Label, bool Curly)>();
        var marks = new List<(TextSpan, string?)>();
        for (var at = 0; at < marked.Length; at++)
        {
            var rest = marked.AsSpan(at);
            if (rest.StartsWith("\\[|") || rest.StartsWith("\\{|"))
            {
                text.Append(rest[1..3]);
                at += 2;
            }
            else if (rest.StartsWith("[|"))
            {
                open.Push((text.Length, null, false));
                at++;
            }
            else if (rest.StartsWith("{|"))
            {
                var colon = rest.IndexOf(':');
                open.Push((text.Length, rest[2..colon].ToString(), true));
                at += colon;
            }
            else if (open.Count > 0 && rest.StartsWith(open.Peek().Curly ? "|}" : "|]"))
            {
                var (start, label, _) = open.Pop();
                marks.Add((TextSpan.FromBounds(start, text.Length), label));
                at++;
            }
            else
            {
                text.Append(rest[0]);
            }
        }

        return new(text.ToString(), [.. marks.OrderBy(mark => mark.Item1.Start).ThenByDescending(mark => mark.Item1.Length)]);
    }

    /// <summary>Draws marks into a text; the order of <paramref name="marks"/> does not matter.</summary>
    public static string Draw(string text, IEnumerable<(TextSpan Span, string? Label)> marks)
    {
        var ordered = marks.OrderBy(mark => mark.Span.Start).ThenByDescending(mark => mark.Span.Length).ToList();
        var drawn = new StringBuilder();
        var open = new Stack<(int End, bool Curly)>();
        var next = 0;
        for (var at = 0; at <= text.Length; at++)
        {
            while (open.Count > 0 && open.Peek().End <= at)
                drawn.Append(open.Pop().Curly ? "|}" : "|]");
            for (; next < ordered.Count && ordered[next].Span.Start == at; next++)
            {
                drawn.Append(ordered[next].Label is { } label ? $"{{|{label}:" : "[|");
                if (ordered[next].Span.IsEmpty)
                    drawn.Append(ordered[next].Label is null ? "|]" : "|}");
                else
                    open.Push((ordered[next].Span.End, ordered[next].Label is not null));
            }

            if (at < text.Length)
                drawn.Append(text[at]);
        }

        while (open.Count > 0)
            drawn.Append(open.Pop().Curly ? "|}" : "|]");
        return drawn.ToString();
    }
}
