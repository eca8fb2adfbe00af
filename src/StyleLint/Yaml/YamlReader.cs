using StyleLint.Text;

namespace StyleLint.Yaml;

/// <summary>Reads YAML into nodes that know their place. Bounded: 1 MiB, 64 levels, 100,000 nodes, no aliases, no merge keys, no double keys.</summary>
public static class YamlReader
{
    /// <summary>Reads all of a file, or only <paramref name="within"/> (front matter); null where there is nothing. Never throws on any text.</summary>
    public static Loaded<YamlNode?> Read(SourceText source, TextSpan? within = null) => throw new NotSupportedException();
}
