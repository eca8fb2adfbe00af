using StyleLint.Text;

namespace StyleLint.Yaml;

/// <summary>What keeps a hostile YAML or TOML file from costing more than a moment.</summary>
static class YamlLimits
{
    /// <summary>Characters in one file.</summary>
    internal const int Characters = 1 << 20;

    /// <summary>Levels of nesting.</summary>
    internal const int Depth = 64;

    /// <summary>Values, lists and maps in one file.</summary>
    internal const int Nodes = 100_000;

    /// <summary>Problems after which a file is given up.</summary>
    internal const int Problems = 100;

    /// <summary>What rules a text out before it is read.</summary>
    internal static Problem? Check(SourceText source, TextSpan within)
    {
        if (within.Length > Characters)
            return new(source, source.LineSpan(source.PositionAt(within.Start).Line), "larger than 1 MiB; split the file");
        var text = source.Slice(within);
        // The scanner takes NUL for the end of the text and walks in circles there.
        for (var at = text.IndexOfAnyInRange('\0', '\u001F'); at >= 0; )
        {
            if (text[at] is not ('\t' or '\n' or '\r'))
                return new(
                    source,
                    new(within.Start + at, 1),
                    $"a control character (U+{(int)text[at]:X4}) that cannot stand here; remove it"
                );
            var next = text[(at + 1)..].IndexOfAnyInRange('\0', '\u001F');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return null;
    }
}
