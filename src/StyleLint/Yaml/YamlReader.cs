using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using StyleLint.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;
using KeyToken = YamlDotNet.Core.Tokens.Key;
using ScalarToken = YamlDotNet.Core.Tokens.Scalar;

namespace StyleLint.Yaml;

/// <summary>Reads YAML into nodes that know their place. Bounded: 1 MiB, 64 levels, 100,000 nodes, no aliases, no merge keys, no double
/// keys.</summary>
public static class YamlReader
{
    /// <summary>Reads all of a file, or only <paramref name="within"/> (front matter); null where there is nothing or it is no YAML. Never
    /// throws on any text.</summary>
    public static Loaded<YamlNode?> Read(SourceText source, TextSpan? within = null)
    {
        var span = within ?? new(0, source.Text.Length);
        if (YamlLimits.Check(source, span) is { } problem)
            return new(null, [problem]);
        return PlainYaml.Read(source, span) is { } plain ? new(plain, []) : ReadAny(source, span);
    }

    /// <summary>The same by YamlDotNet's tokens, which know every turn of the language.</summary>
    internal static Loaded<YamlNode?> ReadAny(SourceText source, TextSpan span) => ReadAny(source, span, StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads all of a file in which keys may differ in case alone; whoever asked looks for those that may not.</summary>
    internal static Loaded<YamlNode?> ReadByCase(SourceText source)
    {
        var span = new TextSpan(0, source.Text.Length);
        if (YamlLimits.Check(source, span) is { } problem)
            return new(null, [problem]);
        return PlainYaml.Read(source, span) is { } plain ? new(plain, []) : ReadAny(source, span, StringComparer.Ordinal);
    }

    static Loaded<YamlNode?> ReadAny(SourceText source, TextSpan span, StringComparer names)
    {
        var builder = new TreeBuilder(source, span, names);
        var root = builder.ReadAll();
        return new(root, builder.Problems);
    }

    /// <summary>
    /// Builds the tree from YamlDotNet's tokens. Its parser, one layer up, compiles a regular expression before the first event (40 ms of a
    /// cold start) and its graph types recurse without end; the scanner alone does neither.
    /// </summary>
    sealed class TreeBuilder(SourceText source, TextSpan within, StringComparer names)
    {
        readonly Scanner _scanner = new(new StringReader(source.Text.Substring(within.Start, within.Length)), skipComments: true);
        readonly ImmutableArray<Problem>.Builder _problems = ImmutableArray.CreateBuilder<Problem>();
        Token? _token;
        int _nodes;
        int _depth;

        // Set by what cannot be read past. From then on there are no tokens, so every loop ends, and nothing is returned.
        bool _failed;

        // Where the outermost open '[' or '{' stands; -1 outside of them.
        int _flow = -1;

        // Where the last token ended: an empty value stands there.
        int _lastEnd = within.Start;

        public ImmutableArray<Problem> Problems => _problems.ToImmutable();

        public YamlNode? ReadAll()
        {
            Next();
            if (_token is StreamStart)
                Next();
            if (_token is VersionDirective or TagDirective)
                Fail(Span(_token), "lines that begin with '%' aren't supported; remove it");
            if (_token is DocumentStart)
                Next();
            var root = _token is null or StreamEnd or DocumentStart or DocumentEnd ? null : ReadNode(isBlock: true, indentless: false);
            while (_token is DocumentEnd)
                Next();
            if (_token is DocumentStart)
                Fail(Span(_token), "a second '---' starts another document, but only one is read; remove it and what follows");
            else if (_token is not (null or StreamEnd))
                Fail(
                    Span(_token),
                    root is YamlMap ? YamlMessages.NoFit : "this doesn't fit what is above it; a line is either 'key: value' or '- item'"
                );
            return _failed ? null : root;
        }

        YamlNode ReadNode(bool isBlock, bool indentless)
        {
            if (++_depth > YamlLimits.Depth)
                Fail(_token is null ? default : Span(_token), $"nested more than {YamlLimits.Depth} levels deep");
            if (++_nodes > YamlLimits.Nodes)
                Fail(_token is null ? default : Span(_token), $"more than {YamlLimits.Nodes:N0} values; split the file");
            while (_token is Anchor or Tag)
            {
                if (_token is Anchor)
                    Report(Span(_token), "anchors ('&name') aren't supported; write the value out, or put it in quotation marks");
                Next();
            }

            YamlNode node = _token switch
            {
                ScalarToken scalar => ReadScalar(scalar),
                AnchorAlias alias => ReadAlias(alias),
                FlowSequenceStart or FlowMappingStart => ReadFlow(),
                BlockSequenceStart when isBlock => ReadBlockSequence(),
                BlockEntry when indentless => ReadEntries(),
                BlockMappingStart when isBlock => ReadBlockMap(),
                _ => Empty(),
            };
            _depth--;
            return node;
        }

        YamlScalar ReadScalar(ScalarToken scalar)
        {
            var isPlain = scalar.Style == ScalarStyle.Plain;
            var span = Span(scalar);
            // A block scalar's token reaches to the next line that is not its own.
            var node = new YamlScalar(source, new(span.Start, source.Slice(span).TrimEnd().Length), scalar.Value, isPlain);
            Next();
            return node;
        }

        YamlScalar ReadAlias(AnchorAlias alias)
        {
            Report(Span(alias), "aliases ('*name') aren't supported; write the value out, or put it in quotation marks");
            Next();
            return Empty();
        }

        YamlScalar Empty() => new(source, new(_lastEnd, 0), "", isPlain: true);

        YamlSequence ReadBlockSequence()
        {
            Next();
            var list = ReadEntries();
            CloseBlock();
            return list;
        }

        YamlSequence ReadEntries()
        {
            var start = Start();
            var items = ImmutableArray.CreateBuilder<YamlNode>();
            while (_token is BlockEntry)
            {
                Next();
                items.Add(
                    _token is BlockEntry or KeyToken or Value or BlockEnd ? CountEmpty() : ReadNode(isBlock: true, indentless: false)
                );
            }

            return new(
                source,
                TextSpan.FromBounds(start, items.Count > 0 ? Math.Max(start, items[^1].Span.End) : start),
                items.ToImmutable()
            );
        }

        YamlMap ReadBlockMap()
        {
            Next();
            var start = Start();
            var entries = new Entries(this);
            while (_token is KeyToken or Value)
            {
                var key = ReadKey();
                var value = Empty();
                if (_token is Value)
                {
                    Next();
                    entries.Add(key, _token is KeyToken or Value or BlockEnd ? CountEmpty() : ReadNode(isBlock: true, indentless: true));
                    continue;
                }

                entries.Add(key, value);
            }

            CloseBlock();
            return entries.ToMap(start);
        }

        YamlNode ReadKey()
        {
            if (_token is KeyToken)
                Next();
            return _token is KeyToken or Value or BlockEnd or FlowEntry or FlowMappingEnd or FlowSequenceEnd
                ? CountEmpty()
                : ReadNode(isBlock: true, indentless: true);
        }

        void CloseBlock()
        {
            if (_token is BlockEnd)
                Next();
            else if (_token is not null)
                Fail(Span(_token), _token is ScalarToken { Style: ScalarStyle.Plain } ? YamlMessages.NoColon : YamlMessages.NoFit);
        }

        YamlNode ReadFlow()
        {
            var outer = _flow;
            _flow = outer < 0 ? Start() : outer;
            YamlNode node = _token is FlowSequenceStart ? ReadFlowSequence() : ReadFlowMap();
            _flow = outer;
            return node;
        }

        YamlSequence ReadFlowSequence()
        {
            var start = Start();
            Next();
            var items = ImmutableArray.CreateBuilder<YamlNode>();
            while (_token is not (null or FlowSequenceEnd))
            {
                items.Add(_token is KeyToken ? ReadPair() : ReadNode(isBlock: false, indentless: false));
                if (!NextFlowEntry<FlowSequenceEnd>("list", ']'))
                    break;
            }

            var end = End();
            Next();
            return new(source, TextSpan.FromBounds(start, Math.Max(start, end)), items.ToImmutable());
        }

        YamlMap ReadFlowMap()
        {
            var start = Start();
            Next();
            var entries = new Entries(this);
            while (_token is not (null or FlowMappingEnd))
            {
                var key = ReadKey();
                entries.Add(key, ReadFlowValue());
                if (!NextFlowEntry<FlowMappingEnd>("group", '}'))
                    break;
            }

            var end = End();
            Next();
            return entries.ToMap(start, Math.Max(start, end));
        }

        // "[a: b]" is a list of one map.
        YamlMap ReadPair()
        {
            var start = Start();
            var entries = new Entries(this);
            var key = ReadKey();
            entries.Add(key, ReadFlowValue());
            return entries.ToMap(start);
        }

        YamlNode ReadFlowValue()
        {
            if (_token is not Value)
                return Empty();
            Next();
            return _token is FlowEntry or FlowMappingEnd or FlowSequenceEnd ? CountEmpty() : ReadNode(isBlock: false, indentless: false);
        }

        // Past a comma; false at the end, or where neither stands there.
        bool NextFlowEntry<TEnd>(string what, char close)
            where TEnd : Token
        {
            if (_token is FlowEntry)
            {
                Next();
                return true;
            }

            if (_token is not (TEnd or null))
            {
                var open = close == ']' ? '[' : '{';
                Misread(Span(_token), Unclosed(what, open, close));
            }

            return false;
        }

        YamlScalar CountEmpty()
        {
            if (++_nodes > YamlLimits.Nodes)
                Fail(new(_lastEnd, 0), $"more than {YamlLimits.Nodes:N0} values; split the file");
            return Empty();
        }

        int Start() => _token is null ? _lastEnd : Span(_token).Start;

        int End() => _token is null ? _lastEnd : Span(_token).End;

        void Next()
        {
            if (_token is not (null or BlockEnd or StreamEnd))
                _lastEnd = Span(_token).End;
            if (_failed)
                return;
            _token = Scan();
            if (_token is Error error)
                Misread(Span(error), YamlMessages.Explain(error.Value));
        }

        [SuppressMessage("Design", "CA1031", Justification = "The scanner throws more than its own exception on odd text.")]
        Token? Scan()
        {
            try
            {
                return _scanner.MoveNext() ? _scanner.Current : null;
            }
            catch (YamlException exception)
            {
                // Some of its exceptions stand at 0 for want of a mark, and a tab's at the value in the line before it.
                var isMisplaced = exception.End.Index == 0 || exception.Message.Contains("tab", StringComparison.Ordinal);
                var mark = isMisplaced ? _scanner.CurrentPosition : exception.Start;
                Misread(new(within.Start + (int)mark.Index, 0), YamlMessages.Explain(exception.Message));
            }
            catch (Exception)
            {
                Misread(new(within.Start + (int)_scanner.CurrentPosition.Index, 0), YamlMessages.NoFit);
            }

            return null;
        }

        TextSpan Span(Token token)
        {
            var start = Math.Clamp((int)token.Start.Index, 0, within.Length);
            // Some of the scanner's brackets have no width.
            var end = (int)token.End.Index + (token is FlowSequenceEnd or FlowMappingEnd && token.End.Index == token.Start.Index ? 1 : 0);
            return TextSpan.FromBounds(within.Start + start, within.Start + Math.Clamp(end, start, within.Length));
        }

        // A list or group that is not closed takes what follows for part of it: the fault is at its beginning.
        void Misread(TextSpan span, string message)
        {
            if (_flow < 0 || !source.Text.AsSpan(_flow..Math.Clamp(span.Start, _flow, within.End)).ContainsAny('\n', '\r'))
                Fail(span, message);
            else
                Fail(new(_flow, 1), source.Text[_flow] == '[' ? Unclosed("list", '[', ']') : Unclosed("group", '{', '}'));
        }

        static string Unclosed(string what, char open, char close) =>
            $"this {what} in '{open} {close}' lacks a comma or its '{close}'; a value that begins with '{open}' needs quotation marks";

        void Report(TextSpan span, string message)
        {
            if (_failed)
                return;
            _problems.Add(new(source, span, message));
            if (_problems.Count >= YamlLimits.Problems)
                Stop();
        }

        void Fail(TextSpan span, string message)
        {
            if (_failed)
                return;
            _problems.Add(new(source, YamlMessages.Widen(source, within, span), message));
            Stop();
        }

        void Stop()
        {
            _failed = true;
            _token = null;
        }

        /// <summary>The entries of one map so far.</summary>
        readonly struct Entries(TreeBuilder builder)
        {
            readonly ImmutableArray<YamlEntry>.Builder _entries = ImmutableArray.CreateBuilder<YamlEntry>();
            readonly HashSet<string> _names = new(builder.Names);

            public void Add(YamlNode key, YamlNode value)
            {
                if (key is not YamlScalar name)
                    builder.Report(
                        YamlMessages.FirstLine(key),
                        "a key is a single value; text that begins with '{' or '[' needs quotation marks"
                    );
                else if (name is { IsPlain: true, Value: "<<" })
                    builder.Report(name.Span, "merge keys ('<<') aren't supported; write the keys out");
                else if (!_names.Add(name.Value))
                    builder.Report(name.Span, YamlMessages.Twice(name.Value));
                else
                    _entries.Add(new(name, value));
            }

            public YamlMap ToMap(int start, int? end = null)
            {
                var to = end ?? (_entries.Count > 0 ? Math.Max(_entries[^1].Key.Span.End, _entries[^1].Value.Span.End) : start);
                return new(builder.Source, TextSpan.FromBounds(start, Math.Max(start, to)), _entries.ToImmutable());
            }
        }

        SourceText Source => source;

        StringComparer Names => names;
    }
}
