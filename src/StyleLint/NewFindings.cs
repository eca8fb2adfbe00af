using System.Runtime.InteropServices;
using StyleLint.Diagnostics;
using StyleLint.Text;

namespace StyleLint;

/// <summary>Separates the findings that a change introduced from those that were there before.</summary>
public static class NewFindings
{
    /// <summary>
    /// Keeps findings on lines that differ from an earlier version, or that have a place on such a line, and findings elsewhere that the
    /// earlier version didn't have: removing the byline, for example, changes none of the remaining lines.
    /// </summary>
    /// <param name="now">What was found in the draft.</param>
    /// <param name="earlier">The draft as it was; null if the draft is new, and so is everything in it.</param>
    /// <param name="lint">Lints the earlier version; only called if needed.</param>
    public static LintResult Since(LintResult now, SourceText? earlier, Func<SourceText, LintResult> lint)
    {
        if (earlier is null)
            return now;
        var source = now.Draft.Source;
        var changed = ChangedLines(earlier, source);
        var others = now.Diagnostics.RemoveAll(IsOnChangedLine);
        if (others.IsEmpty)
            return now;
        var before = new Dictionary<(RuleId, string), int>();
        if (earlier.Text != source.Text)
        {
            foreach (var found in lint(earlier).Diagnostics)
                CollectionsMarshal.GetValueRefOrAddDefault(before, Key(found), out _)++;
        }

        var old = new HashSet<Diagnostic>(ReferenceEqualityComparer.Instance);
        foreach (var found in others)
        {
            ref var left = ref CollectionsMarshal.GetValueRefOrAddDefault(before, Key(found), out _);
            if (earlier.Text == source.Text || left-- > 0)
                old.Add(found);
        }

        return now with
        {
            Diagnostics = now.Diagnostics.RemoveAll(old.Contains),
        };

        bool IsOnChangedLine(Diagnostic found)
        {
            if (Touches(found.Span))
                return true;
            foreach (var related in found.Related)
            {
                if (ReferenceEquals(related.Source, source) && Touches(related.Span))
                    return true;
            }

            return false;
        }

        bool Touches(TextSpan span)
        {
            var last = source.PositionAt(Math.Max(span.Start, span.End - 1)).Line;
            for (var line = source.PositionAt(span.Start).Line; line <= last; line++)
            {
                if (changed[line])
                    return true;
            }

            return false;
        }
    }

    // The passage doesn't count, because another of its lines may have changed.
    static (RuleId, string) Key(Diagnostic found) =>
        (
            found.Rule,
            string.Join(' ', found.Source.Slice(found.Span).ToString().Split(default(char[]), StringSplitOptions.RemoveEmptyEntries))
        );

    static bool[] ChangedLines(SourceText earlier, SourceText now)
    {
        var changed = new bool[now.LineCount];
        foreach (var hunk in LineDiff.Compare(Lines(earlier), Lines(now)))
            changed.AsSpan(hunk.NewStart, hunk.NewCount).Fill(true);
        return changed;
    }

    // Without line ends: git stores LF where the disk has CRLF.
    static string[] Lines(SourceText source)
    {
        var lines = new string[source.LineCount];
        for (var line = 0; line < lines.Length; line++)
            lines[line] = source.Slice(source.LineSpan(line)).ToString();
        return lines;
    }
}
