using System.Collections.Immutable;
using StyleLint.Text;

namespace StyleLint.Drafts;

/// <summary>The text that the Markdown reader is given: as long as the source's, with fill-ins where it must not look.</summary>
static class VeiledText
{
    /// <summary>What a veil that stands for something reads as: no letter, no mark of Markdown's.</summary>
    const char Opaque = '\uFFFC';

    /// <summary>What a veil that is gone reads as: a private-use character, which is neither blank nor punctuation to Markdown.</summary>
    const char Gone = '\uE000';

    internal static string Make(string text, TextSpan body, ImmutableArray<Veil> veils, ImmutableArray<RefusedBlock> refused)
    {
        if (veils.IsEmpty && refused.IsEmpty)
            return body.Start == 0 ? text : text.Substring(body.Start, body.Length);
        return string.Create(body.Length, (text, body, veils, refused), static (read, from) =>
        {
            from.text.AsSpan(from.body.Start, from.body.Length).CopyTo(read);
            foreach (var veil in from.veils)
                Fill(read.Slice(veil.Span.Start - from.body.Start, veil.Span.Length), veil.IsOpaque ? Opaque : Gone);
            var done = 0;
            foreach (var veil in from.veils)
            {
                if (!veil.IsOpaque && veil.Span.End - from.body.Start > done)
                    done = BlankLines(read, veil.Span.Start - from.body.Start, veil.Span.End - from.body.Start);
            }

            foreach (var block in from.refused)
                Fill(read.Slice(block.Span.Start - from.body.Start, block.Span.Length), ' ');
        });
    }

    internal static bool IsVeiled(string words) => words.AsSpan().ContainsAny(Opaque, Gone);

    static void Fill(Span<char> read, char with)
    {
        foreach (ref var character in read)
        {
            if (character is not ('\n' or '\r'))
                character = with;
        }
    }

    /// <summary>A line of which nothing is left is blank: what stands before it and after it are blocks of their own.</summary>
    /// <returns>The end of the last line looked at.</returns>
    static int BlankLines(Span<char> read, int start, int end)
    {
        while (start > 0 && read[start - 1] is not ('\n' or '\r'))
            start--;
        while (start < end)
        {
            var length = read[start..].IndexOfAny('\n', '\r');
            var line = length < 0 ? read[start..] : read.Slice(start, length);
            if (line.IndexOfAnyExcept(Gone, ' ', '\t') < 0)
                line.Fill(' ');
            start += line.Length + 1;
        }

        return start;
    }
}
