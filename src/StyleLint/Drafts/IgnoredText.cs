using System.Collections.Immutable;
using System.Text.RegularExpressions;
using StyleLint.Text;

namespace StyleLint.Drafts;

/// <summary>Finds text that settings exclude: blocks and tokens by pattern, and comments between custom marks.</summary>
sealed class IgnoredText
{
    readonly ImmutableArray<Veil> _veils;
    readonly ImmutableArray<(TextSpan Span, int Opening, int Closing)> _comments;
    readonly Problem? _problem;

    IgnoredText(ImmutableArray<Veil> veils, ImmutableArray<(TextSpan, int, int)> comments, Problem? problem) =>
        (_veils, _comments, _problem) = (veils, comments, problem);

    internal static IgnoredText Find(SourceText source, TextSpan body, ReadingOptions reading)
    {
        var mayHoldFormulas = reading.IsVale && source.Text.Contains("$$", StringComparison.Ordinal);
        if (!mayHoldFormulas && reading.Blocks.IsEmpty && reading.Tokens.IsEmpty && reading.CommentMarks is null)
            return new([], [], null);
        var found = new List<Veil>();
        var comments = new List<(TextSpan, int, int)>();
        Problem? problem = null;
        if (reading.CommentMarks is var (open, close))
        {
            foreach (var comment in Between(source.Text, body, open, close))
            {
                comments.Add((comment, open.Length, close.Length));
                found.Add(new(comment, IsOpaque: false));
            }
        }

        if (mayHoldFormulas)
            AddFormulas(source, body, found);
        foreach (var pattern in reading.Blocks)
            Add(pattern, isOpaque: false);
        foreach (var pattern in reading.Tokens)
            Add(pattern, isOpaque: true);
        return new(Joined(found), [.. comments], problem);

        void Add(Regex pattern, bool isOpaque)
        {
            try
            {
                // On the whole file, so that a pattern for the start of a line also matches at the start of the page.
                foreach (var match in pattern.EnumerateMatches(source.Text, body.Start))
                {
                    if (match.Length > 0)
                        found.Add(new(new(match.Index, match.Length), isOpaque));
                }
            }
            catch (RegexMatchTimeoutException)
            {
                problem = new(
                    source,
                    source.LineSpan(0),
                    $"the ignore pattern '{pattern}' took too long on this draft; what it would ignore is checked"
                );
            }
        }
    }

    /// <summary>These veils together with other readers' veils, in order, not overlapping.</summary>
    internal ImmutableArray<Veil> Over(ImmutableArray<Veil> others) => _veils.IsEmpty ? others : Joined([.. others, .. _veils]);

    internal void AddTo(PageBuilder page)
    {
        foreach (var (span, opening, closing) in _comments)
            page.AddComment(span, opening, closing);
        if (_problem is not null)
            page.Add(_problem);
    }

    // Vale doesn't treat formulas between lines of two dollars as text.
    static void AddFormulas(SourceText source, TextSpan body, List<Veil> found)
    {
        var opened = -1;
        for (var line = source.PositionAt(body.Start).Line; line < source.LineCount; line++)
        {
            var span = source.LineSpan(line);
            var words = source.Slice(span).Trim();
            if (opened < 0 && words.StartsWith("$$"))
            {
                if (words.Length > 4 && words.EndsWith("$$"))
                    found.Add(new(span, IsOpaque: false));
                else
                    opened = span.Start;
            }
            else if (opened >= 0 && words.EndsWith("$$"))
            {
                found.Add(new(TextSpan.FromBounds(opened, span.End), IsOpaque: false));
                opened = -1;
            }
        }
    }

    static IEnumerable<TextSpan> Between(string text, TextSpan body, string open, string close)
    {
        for (var at = body.Start; (at = text.IndexOf(open, at, StringComparison.Ordinal)) >= 0; )
        {
            var end = text.IndexOf(close, at + open.Length, StringComparison.Ordinal);
            if (end < 0)
                yield break;
            yield return TextSpan.FromBounds(at, end + close.Length);
            at = end + close.Length;
        }
    }

    static ImmutableArray<Veil> Joined(List<Veil> veils)
    {
        veils.Sort(static (one, other) => one.Span.CompareTo(other.Span));
        var joined = ImmutableArray.CreateBuilder<Veil>(veils.Count);
        foreach (var veil in veils)
        {
            if (joined.Count > 0 && joined[^1].Span.End > veil.Span.Start)
            {
                var last = joined[^1];
                joined[^1] = new(TextSpan.FromBounds(last.Span.Start, Math.Max(last.Span.End, veil.Span.End)), last.IsOpaque);
            }
            else
            {
                joined.Add(veil);
            }
        }

        return joined.ToImmutable();
    }
}
