using System.Globalization;
using StyleLint.Wire;

namespace StyleLint.Cli.Commands.Wire;

/// <summary>A story on one line: "Reuters, Feb 3, 2026 14:30 UTC, version 2, corrected: urn:…".</summary>
static class WireStoryLine
{
    public static string Of(WireStory story)
    {
        var parts = new List<string> { story.Agency };
        if (story.Sent is { } sent)
            parts.Add(sent.ToString(sent.TimeOfDay == default ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture));
        if (story.Version > 1)
            parts.Add($"version {story.Version}");
        if (story.Status != WireStatus.Usable)
            parts.Add(story.Status.ToString().ToLowerInvariant());
        if (story.Embargo is { } embargo)
            parts.Add($"embargoed until {embargo.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture)}");
        return $"{string.Join(", ", parts)}: {story.Id}";
    }
}
