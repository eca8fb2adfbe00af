using System.Collections.Immutable;

namespace StyleLint.Yaml;

/// <summary>What a key of a YAML file may hold.</summary>
public enum KeyType
{
    /// <summary>One value.</summary>
    Text,

    /// <summary>true or false (yes and no as well).</summary>
    Flag,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>A date, YYYY-MM-DD.</summary>
    Date,

    /// <summary>A list of values; a single value counts as a list of one.</summary>
    TextList,

    /// <summary>Keys of the writer's own, each with one value.</summary>
    TextMap,

    /// <summary>Keys that <see cref="Key.Keys"/> lists.</summary>
    Map,

    /// <summary>A list whose items have the keys that <see cref="Key.Keys"/> lists.</summary>
    MapList,

    /// <summary>Anything; whoever reads it checks it.</summary>
    Any,
}

/// <summary>One key that a YAML file may have: the schema that checks it, completes it and documents it.</summary>
/// <param name="Name">Its name, lower-case; matched with case ignored, as Vale does.</param>
/// <param name="Type">What it holds.</param>
/// <param name="Summary">What it is for, one sentence.</param>
public sealed record Key(string Name, KeyType Type, string Summary)
{
    /// <summary>Whether it must be there.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The only values allowed; empty where any is.</summary>
    public ImmutableArray<string> Choices { get; init; } = [];

    /// <summary>What holds where it is absent; for the reader of the documentation.</summary>
    public string? Default { get; init; }

    /// <summary>For <see cref="KeyType.TextMap"/>: whether its keys may differ in case alone, and whether it may be written as a list of
    /// maps.</summary>
    internal bool IsTable { get; init; }

    /// <summary>For <see cref="KeyType.Map"/> and <see cref="KeyType.MapList"/>: the keys inside.</summary>
    public ImmutableArray<Key> Keys { get; init; } = [];
}
