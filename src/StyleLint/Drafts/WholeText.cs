using System.Collections.Immutable;
using StyleLint.Text;

namespace StyleLint.Drafts;

/// <summary>Makes one passage of a whole file, so that a rule can check the markup itself.</summary>
static class WholeText
{
    internal static Passage Of(SourceText source)
    {
        var text = source.Text;
        var whole = new TextSpan(0, text.Length);
        if (!text.Contains('\r', StringComparison.Ordinal))
            return new(source, PassageKind.Raw, 0, text, whole, text.Length == 0 ? [] : [new(0, text.Length, whole, IsVerbatim: true)]);
        // Rules see only one kind of line end, whatever the file has.
        var runs = ImmutableArray.CreateBuilder<Run>();
        var read = new System.Text.StringBuilder(text.Length);
        for (var line = 0; line < source.LineCount; line++)
        {
            var span = source.LineSpan(line);
            Add(text.AsSpan(span.Start, span.Length), span, isVerbatim: true);
            if (line + 1 < source.LineCount)
                Add("\n", TextSpan.FromBounds(span.End, source.LineSpan(line + 1).Start), isVerbatim: false);
        }

        return new(source, PassageKind.Raw, 0, read.ToString(), whole, runs.ToImmutable());

        void Add(ReadOnlySpan<char> words, TextSpan span, bool isVerbatim)
        {
            if (words.IsEmpty)
                return;
            runs.Add(new(read.Length, words.Length, span, isVerbatim));
            read.Append(words);
        }
    }
}
