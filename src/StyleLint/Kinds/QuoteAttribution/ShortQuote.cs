using StyleLint.Drafts;
using StyleLint.Reading;
using StyleLint.Text;

namespace StyleLint.Kinds;

/// <summary>A quotation as a message shows it: the first words.</summary>
static class ShortQuote
{
    const int MostWords = 5;

    /// <summary>The first words of a quotation, for a message whose own stop follows.</summary>
    internal static string Of(Excerpt words)
    {
        var each = new Words(words.Chars);
        var end = 0;
        for (var count = 0; count < MostWords && each.MoveNext(); count++)
            end = each.End;
        return each.MoveNext() ? string.Concat(words.Chars[..end], " …") : words.Chars.TrimEnd(".,;:!?… ").ToString();
    }
}
