using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace StyleLint.Tests.Growth;

/// <summary>
/// Loads the engine and what it stands on a second time, rewritten so that each method, each turn of a loop and each character that the framework
/// looks through for it is counted. A count is the same on any machine, however busy, and the program that ships has no counter in it.
/// </summary>
sealed class StepCounter : AssemblyLoadContext
{
    static readonly string Here = AppContext.BaseDirectory;

    // The expressions of rules are run by the framework's own interpreter: it is counted as well.
    static readonly ImmutableArray<string> Counted =
    [
        Path.Combine(Here, "StyleLint.dll"), Path.Combine(Here, "Markdig.dll"), Path.Combine(Here, "YamlDotNet.dll"),
        Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "System.Text.RegularExpressions.dll"),
    ];

    readonly Dictionary<string, MemoryStream> _rewritten = new(StringComparer.Ordinal);
    readonly List<string> _methods = [];

    public StepCounter()
        : base("counted")
    {
        foreach (var path in Counted)
            _rewritten[Path.GetFileNameWithoutExtension(path)] = Rewrite(path);
    }

    /// <summary>Starts counting.</summary>
    /// <returns>Checks a draft of a path and returns the steps by method, and the bytes taken.</returns>
    public Func<string, string, (long[] Steps, long Bytes)> Start() => Static<Func<ImmutableArray<string>, Func<string, string, (long[], long)>>>(nameof(CountedRun.Start))([.. _methods]);

    /// <summary>Names the methods that have grown most.</summary>
    public string Worst(long[] small, long[] large) => Static<Func<long[], long[], string>>(nameof(CountedRun.Worst))(small, large);

    // The tests are loaded a second time too, so that they find the rewritten engine under the names they know.
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (assemblyName.Name is { } name && _rewritten.TryGetValue(name, out var image))
        {
            image.Position = 0;
            return LoadFromStream(image);
        }

        return assemblyName.Name == typeof(StepCounter).Assembly.GetName().Name ? LoadFromAssemblyPath(typeof(StepCounter).Assembly.Location) : null;
    }

    T Static<T>(string method)
        where T : Delegate =>
        LoadFromAssemblyPath(typeof(StepCounter).Assembly.Location).GetType(typeof(CountedRun).FullName!)!
            .GetMethod(method, BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public)!.CreateDelegate<T>();

    MemoryStream Rewrite(string path)
    {
        using var resolver = new DefaultAssemblyResolver();
        resolver.AddSearchDirectory(Here);
        resolver.AddSearchDirectory(Path.GetDirectoryName(typeof(object).Assembly.Location));
        using var module = ModuleDefinition.ReadModule(path, new ReaderParameters { AssemblyResolver = resolver });
        // What is compiled ahead in the file would be run instead of what is written here.
        module.Attributes = (module.Attributes | ModuleAttributes.ILOnly) & ~ModuleAttributes.StrongNameSigned;
        module.Architecture = TargetArchitecture.I386;
        var step = module.ImportReference(typeof(Steps).GetMethod(nameof(Steps.Step)));
        var scans = new Scans(module, module.ImportReference(typeof(Steps).GetMethod(nameof(Steps.Scan))));
        foreach (var method in module.GetTypes().SelectMany(type => type.Methods).Where(method => method.HasBody).ToList())
        {
            var number = _methods.Count;
            _methods.Add($"{method.DeclaringType.Name}.{method.Name}");
            method.Body.SimplifyMacros();
            scans.Replace(method.Body, number);
            AddSteps(method.Body, number, step);
            method.Body.OptimizeMacros();
        }

        scans.Add();
        var image = new MemoryStream();
        module.Write(image);
        return image;
    }

    static void AddSteps(Mono.Cecil.Cil.MethodBody body, int number, MethodReference step)
    {
        var offsets = new Dictionary<Instruction, int>();
        foreach (var each in body.Instructions)
            offsets.Add(each, offsets.Count);
        // Where a jump back leads is where a loop begins.
        var places = body.Instructions
            .SelectMany(from => Targets(from).Where(to => offsets[to] <= offsets[from]))
            .Append(body.Instructions[0])
            .ToHashSet();
        var il = body.GetILProcessor();
        foreach (var place in places)
        {
            // The instruction itself becomes the count, so that whatever leads there comes through it.
            var rest = il.Create(OpCodes.Nop);
            (rest.OpCode, rest.Operand) = (place.OpCode, place.Operand);
            (place.OpCode, place.Operand) = (OpCodes.Ldc_I4, number);
            var count = il.Create(OpCodes.Call, step);
            il.InsertAfter(place, count);
            il.InsertAfter(count, rest);
        }
    }

    static IEnumerable<Instruction> Targets(Instruction from) => from.Operand switch
    {
        Instruction to => [to],
        Instruction[] several => several,
        _ => [],
    };
}
