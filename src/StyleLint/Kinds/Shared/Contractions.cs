using System.Text;
using StyleLint.English;

namespace StyleLint.Kinds;

/// <summary>Contractions written out: "we're" is "we are". What could be several things ("Roe's", "he'd") stays as it is.</summary>
static class Contractions
{
    /// <summary>The text with its contractions written out, and "and" for its ampersands.</summary>
    internal static string Expand(ReadOnlySpan<char> text)
    {
        if (text.IndexOfAny("'’&") < 0 && text.IndexOf("cannot", StringComparison.OrdinalIgnoreCase) < 0)
            return text.ToString();
        var plain = new StringBuilder(text.Length + 16);
        var words = new Reading.Words(text);
        var end = 0;
        while (words.MoveNext())
        {
            Between(text[end..words.Start], plain);
            Append(words.Current, plain);
            end = words.End;
        }

        Between(text[end..], plain);
        return plain.ToString();
    }

    static void Between(ReadOnlySpan<char> gap, StringBuilder into)
    {
        foreach (var c in gap)
            into.Append(c == '&' ? "and" : c.ToString());
    }

    static void Append(ReadOnlySpan<char> word, StringBuilder into)
    {
        if (word.Equals("cannot", StringComparison.OrdinalIgnoreCase))
        {
            into.Append("can not");
            return;
        }

        var cut = word.LastIndexOfAny('\'', '’');
        if (cut <= 0)
        {
            into.Append(word);
            return;
        }

        var host = word[..cut];
        var full = Low(word[(cut + 1)..]) switch
        {
            "re" => " are",
            "ll" => " will",
            "ve" => " have",
            "m" => " am",
            "s" when QuoteWords.BeforeIs.Contains(host) => " is",
            "t" when host is [.., 'n' or 'N'] => " not",
            _ => null,
        };
        if (full is null)
        {
            into.Append(word);
            return;
        }

        into.Append(
                full is not " not"
                    ? host
                    : Low(host) switch
                    {
                        "won" => "will",
                        "can" => "can",
                        "shan" => "shall",
                        _ => host[..^1],
                    }
            )
            .Append(full);
    }

    static string Low(ReadOnlySpan<char> word) => word.ToString().ToLowerInvariant();
}
