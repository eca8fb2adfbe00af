using System.Collections.Immutable;
using StyleLint.Wire;
using StyleLint.Yaml;

namespace StyleLint.Rules;

/// <summary>The stories of the wire archive that an example is given.</summary>
static class GivenWire
{
    /// <summary>The keys of one story.</summary>
    internal static ImmutableArray<Key> Keys { get; } =
    [
        new("agency", KeyType.Text, "Who sent it.") { IsRequired = true },
        new("id", KeyType.Text, "The agency's name for it, the same in all versions.") { Default = "its place in the list" },
        new("version", KeyType.Number, "Its version, counted from 1.") { Default = "1" },
        new("status", KeyType.Text, "What became of it.")
        {
            Choices = ["usable", "corrected", "withheld", "cancelled"],
            Default = "usable",
        },
        new("date", KeyType.Date, "The day it was sent."),
        new("headline", KeyType.Text, "Its headline."),
        new("byline", KeyType.Text, "Its writers."),
        new("body", KeyType.Text, "Its text, one paragraph a line.") { IsRequired = true },
        new("terms", KeyType.Text, "What the agency asks of those who use it."),
        new("embargo", KeyType.Date, "The day from which it may be published."),
    ];

    /// <summary>The stories; null if the example has no archive.</summary>
    internal static ImmutableArray<WireStory>? Read(YamlMap? given)
    {
        if (given?["wire"] is null)
            return null;
        var stories = ImmutableArray.CreateBuilder<WireStory>();
        foreach (var map in given.MapList("wire"))
        {
            stories.Add(
                new(
                    map.Text("id") ?? $"{stories.Count + 1}",
                    map.Text("agency") ?? "",
                    map.Text("headline") ?? "",
                    (map.Text("body") ?? "").Trim()
                )
                {
                    Version = Math.Max(1, map.Number("version") ?? 1),
                    Status = Enum.TryParse<WireStatus>(map.Text("status"), ignoreCase: true, out var status) ? status : WireStatus.Usable,
                    Sent = map.Date("date")?.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
                    Byline = map.Text("byline"),
                    UsageTerms = map.Text("terms"),
                    Embargo = map.Date("embargo")?.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
                }
            );
        }

        return stories.ToImmutable();
    }
}
