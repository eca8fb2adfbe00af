using StyleLint.Text;

namespace StyleLint.English;

/// <summary>The words between figures that belong together.</summary>
static class FigureWords
{
    /// <summary>Groups of people that together leave nobody out, by a sign for which belong together.</summary>
    internal static readonly WordMap<char> Groups = Sets(
        "men=s man=s women=s woman=s boys=c boy=c girls=c girl=c adults=a adult=a children=a child=a Democrats=p Democrat=p "
            + "Republicans=p Republican=p independents=p independent=p"
    );

    /// <summary>Shares in percent.</summary>
    internal static readonly WordMap<double> Fractions = Shares("half=50 third=33.3 quarter=25 fifth=20 tenth=10");

    static WordMap<char> Sets(string list)
    {
        var pairs = list.Split(' ');
        var sets = new WordMap<char>(pairs.Length);
        foreach (var pair in pairs)
            sets.TryAdd(pair[..^2], pair[^1]);
        return sets;
    }

    static WordMap<double> Shares(string list)
    {
        var pairs = list.Split(' ');
        var shares = new WordMap<double>(pairs.Length);
        foreach (var pair in pairs)
            shares.TryAdd(
                pair[..pair.IndexOf('=')],
                double.Parse(pair.AsSpan(pair.IndexOf('=') + 1), System.Globalization.CultureInfo.InvariantCulture)
            );
        return shares;
    }

    /// <summary>Whether the words after a total open the list of its parts: " people, ", " members (".</summary>
    internal static bool OpensParts(ReadOnlySpan<char> gap)
    {
        if (
            !(
                gap.EndsWith(", ")
                || gap.EndsWith(" (")
                || gap.EndsWith(": ")
                || gap.EndsWith("— ")
                || gap.EndsWith("– ")
                || gap.EndsWith("—")
            )
        )
            return false;
        var words = gap.TrimEnd(" ,(:—–").Trim();
        return HasLettersAlone(words)
            && words.Count(' ') <= 2
            && !words.Contains("including", StringComparison.Ordinal)
            && !words.Contains("after", StringComparison.Ordinal);
    }

    static bool HasLettersAlone(ReadOnlySpan<char> words)
    {
        foreach (var c in words)
        {
            if (!char.IsLetter(c) && c != ' ')
                return false;
        }

        return true;
    }

    /// <summary>Whether what follows the last part may be another: "a child", "one of them".</summary>
    internal static bool GoesOn(ReadOnlySpan<char> rest) =>
        rest.StartsWith("a ") || rest.StartsWith("an ") || rest.StartsWith("one ") || rest.StartsWith("the ") || rest.StartsWith("with ");

    /// <summary>Whether words lead from two figures to the amount of change between them: ", up ", ", a drop of about ".</summary>
    internal static bool LeadsToAmount(ReadOnlySpan<char> gap)
    {
        var words = gap.Trim(" ,(—–");
        return words
                is "up"
                    or "down"
                    or "a"
                    or "an"
                    or "up about"
                    or "down about"
                    or "up by"
                    or "down by"
                    or "about"
                    or "up nearly"
                    or "down nearly"
            || (words.StartsWith("a ") || words.StartsWith("an ")) && words.EndsWith(" of") && words.Count(' ') == 2;
    }

    /// <summary>Whether the words before a percentage call it more than half (true) or less (false); null where they do neither.</summary>
    internal static bool? MajorityBefore(ReadOnlySpan<char> before)
    {
        var text = before.TrimEnd();
        var word = text[(text.LastIndexOfAny(" (") + 1)..];
        if (word is "about" or "some" or "roughly" or "around" or "nearly" or "almost")
            text = text[..^word.Length].TrimEnd();
        if (text is not [.., ',' or '(' or '—' or '–' or ':'])
            return null;
        text = text[..^1].TrimEnd();
        if (
            text.EndsWith("fewer than half")
            || text.EndsWith("Fewer than half")
            || text.EndsWith("less than half")
            || text.EndsWith("Less than half")
        )
            return false;
        return
            text.EndsWith("a majority")
            || text.EndsWith("A majority")
            || text.EndsWith("more than half")
            || text.EndsWith("More than half")
            || text.EndsWith("Over half")
            ? true
            : null;
    }
}
