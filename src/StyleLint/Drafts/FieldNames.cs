using StyleLint.Text;

namespace StyleLint.Drafts;

/// <summary>The many names that newsrooms and site generators give the same header field.</summary>
static class FieldNames
{
    const int LongestName = 64;

    // Folded: lower-case, without separators, so that photo_credit, photo-credit, photoCredit and photo.credit are one.
    static readonly WordMap<FieldKind> Kinds = MapOf([
        (FieldKind.Headline, "title headline hed"),
        (FieldKind.Deck, "description summary excerpt deck dek subhed subhead subheading subheadline subtitle standfirst"),
        (
            FieldKind.Author,
            "author authors authorname authorsname byline bylines by writer writers creator creators dccreator reporter reporters "
                + "contributor contributors postedby"
        ),
        (
            FieldKind.Date,
            "date published publishedat publishdate publisheddate publishedon publicationdate pubdate datepublished created "
                + "createdat createddate"
        ),
        (
            FieldKind.Modified,
            "lastmod lastmodified updated updatedat updateddate dateupdated modified modifiedat modifieddate datemodified dateupdate"
        ),
        (
            FieldKind.Source,
            "source sources sourceurl sourcename sourcelink canonical canonicalurl syndicated syndicatedfrom republishedfrom"
        ),
        (
            FieldKind.Image,
            "image images imageurl imagesrc imagepath imagefile photo photos photourl photosrc picture featuredimage "
                + "featuredimageurl featureimage "
                + "leadimage mainimage heroimage hero heroimageurl herosrc cover coverimage coversrc coverurl banner bannerimage "
                + "thumbnail ogimage socialimage"
        ),
        (
            FieldKind.Caption,
            "caption captions imagecaption imagescaption imagefigcaption figcaption photocaption photoscaption picturecaption "
                + "herocaption herofigcaption heroimagecaption covercaption coverimagecaption featuredimagecaption featureimagecaption "
                + "leadimagecaption bannercaption cutline"
        ),
        (
            FieldKind.ImageCredit,
            "credit credits imagecredit imagecredits imagescredit photocredit photocredits photoscredit picturecredit photographer photoby "
                + "imagephotographer photophotographer herocredit heroimagecredit covercredit coverimagecredit featuredimagecredit "
                + "featureimagecredit "
                + "leadimagecredit bannercredit imageattribution photoattribution"
        ),
        (FieldKind.Dateline, "dateline location"),
        (FieldKind.Address, "path permalink url slug"),
        (FieldKind.Layout, "layout type"),
        (FieldKind.Draft, "draft"),
        (FieldKind.StyleLint, "stylelint"),
    ]);

    // Where Hugo and Zola keep fields of the writer's own.
    static readonly string[] Containers = ["params.", "extra.", "taxonomies."];

    /// <summary>The kind of a field, going by its name alone; <paramref name="name"/> may hold the dots of nested keys.</summary>
    internal static FieldKind KindOf(ReadOnlySpan<char> name)
    {
        foreach (var container in Containers)
        {
            if (name.StartsWith(container, StringComparison.OrdinalIgnoreCase))
                name = name[container.Length..];
        }

        if (name.Length > LongestName)
            return FieldKind.Other;
        Span<char> folded = stackalloc char[LongestName];
        var length = 0;
        foreach (var character in name)
        {
            if (character is not ('-' or '_' or ' ' or '.'))
                folded[length++] = char.ToLowerInvariant(character);
        }

        return Kinds.TryGetValue(folded[..length], out var kind) ? kind : FieldKind.Other;
    }

    static WordMap<FieldKind> MapOf((FieldKind Kind, string Names)[] kinds)
    {
        var count = 0;
        foreach (var (_, names) in kinds)
            count += names.AsSpan().Count(' ') + 1;
        var map = new WordMap<FieldKind>(count);
        foreach (var (kind, names) in kinds)
        {
            foreach (var name in names.Split(' '))
                map.TryAdd(name, kind);
        }

        return map;
    }
}
