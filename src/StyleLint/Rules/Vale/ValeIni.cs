using System.Collections.Immutable;
using StyleLint.Text;

namespace StyleLint.Rules;

/// <summary>Reads <see cref="ValeSettings"/> from a <c>.vale.ini</c>.</summary>
public static class ValeIni
{
    /// <summary>Reads settings; a wrong entry is a problem at its line and the rest is used.</summary>
    /// <param name="own">The settings.</param>
    /// <param name="packages">Those of packages on disk, which it is laid over.</param>
    public static Loaded<ValeSettings> Load(SourceText own, ImmutableArray<SourceText> packages = default) =>
        new ValeLoader(own).Load(packages.IsDefault ? [] : packages);
}
