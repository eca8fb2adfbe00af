using System.Collections.Immutable;
using System.Globalization;
using StyleLint.Wire;

namespace StyleLint.Workspace.Wire.ClickHouse;

/// <summary>How stories stand in rows of <see cref="ClickHouseSchema.Stories"/>.</summary>
static class StoryRows
{
    /// <summary>The columns and their types.</summary>
    public const string Definition =
        "number UInt64, id String, agency String, version Int32, status UInt8, sent String, embargo String, headline String, body "
        + "String, byline Nullable(String), usage_terms Nullable(String), removed UInt8";

    /// <summary>The columns in this order.</summary>
    public const string Columns = "number, id, agency, version, status, sent, embargo, headline, body, byline, usage_terms, removed";

    // As people and parseDateTimeBestEffort read them; a DateTime of ClickHouse begins in 1970.
    const string Moment = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";

    /// <summary>Writes a story.</summary>
    public static void Write(RowWriter rows, ulong number, WireStory story, bool isRemoved) =>
        rows.UInt64(number)
            .Text(story.Id)
            .Text(story.Agency)
            .Int32(story.Version)
            .Byte((byte)story.Status)
            .Text(Text(story.Sent))
            .Text(Text(story.Embargo))
            .Text(story.Headline)
            .Text(story.Body)
            .Optional(story.Byline)
            .Optional(story.UsageTerms)
            .Byte(isRemoved ? (byte)1 : (byte)0);

    /// <summary>Reads all rows but those of what was removed.</summary>
    public static ImmutableArray<NumberedStory> Read(RowReader rows)
    {
        var stories = ImmutableArray.CreateBuilder<NumberedStory>();
        while (!rows.IsAtEnd)
        {
            var story = ReadOne(ref rows);
            if (rows.Byte() == 0)
                stories.Add(story);
        }

        return stories.DrainToImmutable();
    }

    static NumberedStory ReadOne(ref RowReader rows)
    {
        var (number, id, agency, version, status, sent, embargo) = (
            rows.UInt64(),
            rows.Text(),
            rows.Text(),
            rows.Int32(),
            (WireStatus)rows.Byte(),
            Read(rows.Text()),
            Read(rows.Text())
        );
        return new(
            number,
            new(id, agency, rows.Text(), rows.Text())
            {
                Version = version,
                Status = status,
                Sent = sent,
                Embargo = embargo,
                Byline = rows.Optional(),
                UsageTerms = rows.Optional(),
            }
        );
    }

    static string Text(DateTime? moment) => moment?.ToString(Moment, CultureInfo.InvariantCulture) ?? "";

    static DateTime? Read(string moment) =>
        moment.Length == 0 ? null
        : DateTime.TryParseExact(
            moment,
            Moment,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var read
        )
            ? read
        : throw new InvalidDataException();
}

/// <summary>A story and what it is called in the tables.</summary>
readonly record struct NumberedStory(ulong Number, WireStory Story);
