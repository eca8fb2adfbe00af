using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace StyleLint.Wire;

/// <summary>The status that an agency gives a version.</summary>
public enum WireStatus
{
    /// <summary>May be used as sent.</summary>
    Usable,

    /// <summary>Corrects an earlier version of the same story.</summary>
    Corrected,

    /// <summary>Held back by the agency; not for use now.</summary>
    Withheld,

    /// <summary>Withdrawn by the agency; not for use at all.</summary>
    Cancelled,
}

/// <summary>One version of one agency story, as the agency sent it.</summary>
/// <param name="Id">The agency's name for the story, the same in all its versions; made from the text if the agency gives none.</param>
/// <param name="Agency">The agency by its name in the fact book if known there, otherwise as the item names it; never empty, except for an
/// item that withdraws a story without saying whose it is, until an archive finds its owner.</param>
/// <param name="Headline">The headline; empty if there is none.</param>
/// <param name="Body">Plain text, one paragraph per line.</param>
public sealed record WireStory(string Id, string Agency, string Headline, string Body)
{
    /// <summary>The longest body, in characters: about 80,000 words. Drafts are compared only with the beginning of a longer one.</summary>
    public const int MaxBody = 512 * 1024;

    /// <summary>What drafts are compared with: the body's whole paragraphs up to <see cref="MaxBody"/>.</summary>
    internal string ComparedBody =>
        Body.Length <= MaxBody ? Body : Body[..(Body.LastIndexOf('\n', MaxBody - 1) is > 0 and var end ? end : MaxBody)];

    /// <summary>Counts from 1; a later version replaces an earlier one.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Its status.</summary>
    public WireStatus Status { get; init; } = WireStatus.Usable;

    /// <summary>When this version was sent, in UTC; null if neither the item nor its text says.</summary>
    public DateTime? Sent { get; init; }

    /// <summary>The names of its writers as the item gives them; null if it gives none.</summary>
    public string? Byline { get; init; }

    /// <summary>The agency's conditions for its use; null if there are none.</summary>
    public string? UsageTerms { get; init; }

    /// <summary>Not to be published before this time, in UTC; null if it may be published at once.</summary>
    public DateTime? Embargo { get; init; }

    /// <summary>The day it was sent.</summary>
    public DateOnly? Day => Sent is { } sent ? DateOnly.FromDateTime(sent) : null;

    /// <summary>Bits of <see cref="Key"/> below the day.</summary>
    public const int KeyBits = 41;

    /// <summary>
    /// Its day number (0 if it has none), followed by 41 bits of a hash of its agency, id and version, so that sorting by key sorts by day.
    /// Never negative. Two stories of one day have the same key once in two million million pairs.
    /// </summary>
    public long Key => KeyOf(again: 0);

    /// <summary>The key of a version that was removed from an archive and is added again.</summary>
    /// <param name="again">How often it was removed.</param>
    public long KeyOf(int again)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(
            Encoding.UTF8.GetBytes(
                string.Create(CultureInfo.InvariantCulture, $"{Agency}\0{Id}\0{Version}{(again > 0 ? $"\0{again}" : "")}")
            ),
            hash
        );
        return ((long)(Day?.DayNumber ?? 0) << KeyBits) | (long)(BinaryPrimitives.ReadUInt64LittleEndian(hash) >> (64 - KeyBits));
    }
}
