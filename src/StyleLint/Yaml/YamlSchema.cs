using System.Collections.Immutable;
using StyleLint.Text;

namespace StyleLint.Yaml;

/// <summary>Holds a map against the keys it may have, and reads typed values out of it.</summary>
public static class YamlSchema
{
    /// <summary>
    /// The problems of a map: unknown keys (with the nearest known one as a suggestion), missing required ones (at the map's first key),
    /// values of the wrong type or not among the choices, at their own place.
    /// </summary>
    public static ImmutableArray<Problem> Check(YamlMap map, ImmutableArray<Key> keys) => throw new NotSupportedException();

    // Getters are lenient: Check has said what is wrong, so a mistyped value reads as absent.

    /// <summary>One value; null where absent, null or no single value.</summary>
    public static string? Text(this YamlMap map, string key) => throw new NotSupportedException();

    /// <summary>true, false, yes, no, on, off.</summary>
    public static bool Flag(this YamlMap map, string key, bool otherwise = false) => throw new NotSupportedException();

    /// <summary>A whole number.</summary>
    public static int? Number(this YamlMap map, string key) => throw new NotSupportedException();

    /// <summary>YYYY-MM-DD.</summary>
    public static DateOnly? Date(this YamlMap map, string key) => throw new NotSupportedException();

    /// <summary>The values of a list, or a single value as a list of one; each with its place.</summary>
    public static ImmutableArray<YamlScalar> TextList(this YamlMap map, string key) => throw new NotSupportedException();

    /// <summary>The entries of a map of single values.</summary>
    public static ImmutableArray<(YamlScalar Key, YamlScalar Value)> TextMap(this YamlMap map, string key) => throw new NotSupportedException();

    /// <summary>The maps of a list.</summary>
    public static ImmutableArray<YamlMap> MapList(this YamlMap map, string key) => throw new NotSupportedException();

    /// <summary>A map inside.</summary>
    public static YamlMap? Map(this YamlMap map, string key) => throw new NotSupportedException();

    /// <summary>The nearest of some names to a misspelt one; null where none is near (more than a third of its letters differ).</summary>
    public static string? Nearest(string name, IEnumerable<string> names) => throw new NotSupportedException();
}
