using System.Collections.Immutable;
using StyleLint.Text;

namespace StyleLint.Drafts;

/// <summary>The text that the Markdown reader gets: as long as the source, with fill characters where it must not look.</summary>
static class VeiledText
{
    /// <summary>How a veil that stands for something is read: neither a letter nor a Markdown mark.</summary>
    const char Opaque = '\uFFFC';

    /// <summary>How a veil that vanishes is read: a private-use character, which to Markdown is neither white space nor
    /// punctuation.</summary>
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

    /// <summary>A line with nothing left is blank: the text before and after it are separate blocks.</summary>
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
