using System.Collections.Immutable;
using StyleLint.Text;

namespace StyleLint.Yaml;

/// <summary>One node of a YAML file that remembers where it stood.</summary>
public abstract class YamlNode(SourceText source, TextSpan span)
{
    /// <summary>The file.</summary>
    public SourceText Source { get; } = source;

    /// <summary>Where the node stands, from its first character up to the end of its last one.</summary>
    public TextSpan Span { get; } = span;
}

/// <summary>A single value. Nothing is guessed: <c>no</c>, <c>012</c> and <c>2024-03-04</c> stay the text they are.</summary>
/// <param name="source">The file.</param>
/// <param name="span">The characters of the value, quotation marks included.</param>
/// <param name="value">The value, unescaped.</param>
/// <param name="isPlain">Whether it stood without quotation marks and not as a block.</param>
public sealed class YamlScalar(SourceText source, TextSpan span, string value, bool isPlain) : YamlNode(source, span)
{
    /// <summary>The value, unescaped.</summary>
    public string Value { get; } = value;

    /// <summary>Whether it stood without quotation marks and not as a block.</summary>
    public bool IsPlain { get; } = isPlain;

    /// <summary>Whether it is YAML's null: nothing, <c>~</c> or <c>null</c>, unquoted.</summary>
    public bool IsNull => IsPlain && Value is "" or "~" or "null" or "Null" or "NULL";
}

/// <summary>A list.</summary>
public sealed class YamlSequence(SourceText source, TextSpan span, ImmutableArray<YamlNode> items) : YamlNode(source, span)
{
    /// <summary>The items in order.</summary>
    public ImmutableArray<YamlNode> Items { get; } = items;
}

/// <summary>Keys with values, in the order of the file. Each key occurs once: the reader refuses doubles.</summary>
public sealed class YamlMap(SourceText source, TextSpan span, ImmutableArray<YamlEntry> entries) : YamlNode(source, span)
{
    /// <summary>The entries in order.</summary>
    public ImmutableArray<YamlEntry> Entries { get; } = entries;

    /// <summary>The value of <paramref name="key"/>, ASCII case ignored as Vale does; null where there is none.</summary>
    public YamlNode? this[string key]
    {
        get
        {
            foreach (var entry in Entries)
            {
                if (entry.Key.Value.Equals(key, StringComparison.OrdinalIgnoreCase))
                    return entry.Value;
            }

            return null;
        }
    }
}

/// <summary>One key with its value.</summary>
public sealed record YamlEntry(YamlScalar Key, YamlNode Value);

/// <summary>One key of a map of single values.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">Its value.</param>
public sealed record YamlText(YamlScalar Key, YamlScalar Value);
