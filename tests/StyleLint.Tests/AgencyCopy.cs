using StyleLint.Wire;

namespace StyleLint.Tests;

/// <summary>A story of an agency for tests to keep in an archive, and what a draft with its words asks.</summary>
static class AgencyCopy
{
    public static WireStory Story(
        string id = "urn:example:1",
        string body = "The harbour was closed to all ships for the whole of the night after the storm.",
        int version = 1
    ) => new(id, "Reuters", "Harbour closed", body) { Version = version, Sent = new(2026, 2, 3, 14, 30, 0, DateTimeKind.Utc) };

    public static WireQuestion Asking(WireStory story, DateOnly? day = null) => new(Fingerprints.OfText(story.Body), day);
}
