using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace StyleLint.Wire;

/// <summary>What became of a version after an agency sent it.</summary>
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
/// <param name="Id">The agency's name for the story, the same in all its versions; made from the text where the agency gives none.</param>
/// <param name="Agency">The agency as the fact book calls it where it is known there, else as the item names it; never empty,
/// but for an item that takes a story back without saying whose it is, until an archive finds its owner.</param>
/// <param name="Headline">The headline, empty where there is none.</param>
/// <param name="Body">Plain text, one paragraph a line.</param>
public sealed record WireStory(string Id, string Agency, string Headline, string Body)
{
    /// <summary>No story has a longer body, in characters: some 80,000 words. Of one that has, drafts are held against the
    /// beginning.</summary>
    public const int MaxBody = 512 * 1024;

    /// <summary>What a draft is held against: the body's whole paragraphs up to <see cref="MaxBody"/>.</summary>
    internal string ComparedBody =>
        Body.Length <= MaxBody ? Body : Body[..(Body.LastIndexOf('\n', MaxBody - 1) is > 0 and var end ? end : MaxBody)];

    /// <summary>Counts from 1; a later version takes the place of an earlier one.</summary>
    public int Version { get; init; } = 1;

    /// <summary>What became of it.</summary>
    public WireStatus Status { get; init; } = WireStatus.Usable;

    /// <summary>When this version was sent, in UTC; null where neither the item nor its text says.</summary>
    public DateTime? Sent { get; init; }

    /// <summary>The names of its writers as the item gives them; null where it gives none.</summary>
    public string? Byline { get; init; }

    /// <summary>What the agency asks of those who use it; null where it asks nothing.</summary>
    public string? UsageTerms { get; init; }

    /// <summary>Not to be published before this moment, in UTC; null where it may be published at once.</summary>
    public DateTime? Embargo { get; init; }

    /// <summary>The day it was sent.</summary>
    public DateOnly? Day => Sent is { } sent ? DateOnly.FromDateTime(sent) : null;

    /// <summary>Bits of <see cref="Key"/> below the day.</summary>
    public const int KeyBits = 41;

    /// <summary>
    /// Its day number, 0 where it has none, and below that 41 bits of a hash of its agency, id and version: in the order of their keys
    /// stories are in that of their days. Never negative. Two stories of a day have the same key once in two million million pairs.
    /// </summary>
    public long Key => KeyOf(again: 0);

    /// <summary>The key of a version that was removed from an archive and comes again.</summary>
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
