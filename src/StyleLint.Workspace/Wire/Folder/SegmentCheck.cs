using StyleLint.Wire;

namespace StyleLint.Workspace.Wire.Folder;

/// <summary>Reads all of a segment and holds its parts against each other.</summary>
static class SegmentCheck
{
    /// <summary>What is wrong, a line each.</summary>
    public static IEnumerable<string> Run(Segment segment, CancellationToken cancel)
    {
        if (Try(() => CheckStories(segment, cancel)) is { } stories)
            yield return stories;
        if (Try(() => CheckPostings(segment, cancel)) is { } postings)
            yield return postings;
    }

    static string? Try(Func<string?> check)
    {
        try
        {
            return check();
        }
        catch (WireArchiveException damage)
        {
            return damage.Message;
        }
        catch (Exception nonsense) when (Fence.IsNonsense(nonsense))
        {
            return $"is damaged: {nonsense.Message}";
        }
    }

    static string? CheckStories(Segment segment, CancellationToken cancel)
    {
        (int Block, byte[] Text) unpacked = (-1, []);
        for (var ordinal = 0; ordinal < segment.Count; ordinal++)
        {
            cancel.ThrowIfCancellationRequested();
            var record = segment.Record(ordinal);
            if (record.Block != unpacked.Block)
                unpacked = (record.Block, segment.Unpack(record.Block));
            var story = StoryText.Read(unpacked.Text, record.Index);
            if (
                StoryId.OfContent(story) != record.Content
                || segment.Agencies[record.Agency] != story.Agency
                || (story.Day?.DayNumber ?? DaySpread.NoDay) != segment.Day(ordinal)
            )
                return $"story {ordinal} of {segment.Entry.Name} differs from the index";
        }

        for (var place = 1; place < segment.Count; place++)
        {
            if (segment.IdAt(place - 1).CompareTo(segment.IdAt(place)) >= 0)
                return $"the list of ids of {segment.Entry.Name} is out of order";
        }

        return null;
    }

    static string? CheckPostings(Segment segment, CancellationToken cancel)
    {
        var cursor = new PostingCursor(segment, [.. Enumerable.Range(0, segment.Count)]);
        var keys = 0L;
        for (var before = 0UL; cursor.MoveNext(); before = cursor.Key)
        {
            if ((keys & 0xFFFF) == 0)
                cancel.ThrowIfCancellationRequested();
            if (keys++ > 0 && cursor.Key <= before)
                return $"the fingerprints of {segment.Entry.Name} are out of order";
        }

        return keys == segment.Keys ? null : $"{segment.Entry.Name} holds {keys} fingerprints instead of {segment.Keys}";
    }
}
