using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace StyleLint.Tests.Growth;

/// <summary>Calls of the framework that look through text, each replaced by a method that makes the call and counts how far it
/// looked.</summary>
/// <param name="module">The module that is rewritten.</param>
/// <param name="scan">What counts.</param>
sealed class Scans(ModuleDefinition module, MethodReference scan)
{
    readonly Dictionary<string, MethodDefinition> _methods = new(StringComparer.Ordinal);

    public void Replace(MethodBody body, int number)
    {
        foreach (var each in body.Instructions.ToList())
        {
            if (
                (each.OpCode != OpCodes.Call && each.OpCode != OpCodes.Callvirt)
                || each.Previous?.OpCode.OpCodeType == OpCodeType.Prefix
                || each.Operand is not MethodReference called
                || Look(called) is not { } look
            )
                continue;
            if (!_methods.TryGetValue(called.FullName, out var method))
                _methods[called.FullName] = method = Make(called, look);
            // The caller's number comes last, on top of the arguments.
            var call = body.GetILProcessor().Create(OpCodes.Call, method);
            (each.OpCode, each.Operand) = (OpCodes.Ldc_I4, number);
            body.GetILProcessor().InsertAfter(each, call);
        }
    }

    /// <summary>Adds the methods to the module.</summary>
    public void Add()
    {
        var type = new TypeDefinition(
            "",
            "<Scans>",
            TypeAttributes.Class | TypeAttributes.Abstract | TypeAttributes.Sealed | TypeAttributes.NotPublic,
            module.TypeSystem.Object
        );
        foreach (var method in _methods.Values)
            type.Methods.Add(method);
        module.Types.Add(type);
    }

    enum Found
    {
        First,
        Last,
        NotThere,
        All,
        Rest,
    }

    static Found? Look(MethodReference called)
    {
        if (called.DeclaringType.FullName is not ("System.MemoryExtensions" or "System.String"))
            return null;
        var text =
            called.HasThis ? called.DeclaringType
            : called.Parameters.Count > 0 ? called.Parameters[0].ParameterType
            : null;
        if (text?.FullName is not "System.String" && text?.FullName.StartsWith("System.ReadOnlySpan`1", StringComparison.Ordinal) != true)
            return null;
        if (called is GenericInstanceMethod generic && generic.GenericArguments.Any(argument => argument.ContainsGenericParameter))
            return null;
        return called.Name switch
        {
            _ when called.Name.StartsWith("IndexOf", StringComparison.Ordinal) => Found.First,
            _ when called.Name.StartsWith("LastIndexOf", StringComparison.Ordinal) => Found.Last,
            _ when called.Name.StartsWith("Contains", StringComparison.Ordinal) => Found.NotThere,
            "Count" or "CountAny" => Found.All,
            "Trim" or "TrimStart" or "TrimEnd" when !called.HasThis => Found.Rest,
            _ => null,
        };
    }

    MethodDefinition Make(MethodReference called, Found look)
    {
        var result = Closed(called.ReturnType, called);
        var method = new MethodDefinition(
            $"Scan{_methods.Count}",
            MethodAttributes.Static | MethodAttributes.Assembly | MethodAttributes.HideBySig,
            result
        );
        if (called.HasThis)
            method.Parameters.Add(new("text", ParameterAttributes.None, called.DeclaringType));
        foreach (var parameter in called.Parameters)
            method.Parameters.Add(new(parameter.Name, ParameterAttributes.None, Closed(parameter.ParameterType, called)));
        var caller = new ParameterDefinition("caller", ParameterAttributes.None, module.TypeSystem.Int32);
        var start = method
            .Parameters.Skip(1)
            .FirstOrDefault(parameter => parameter.ParameterType.FullName == "System.Int32" && called.DeclaringType.Name == "String");
        var il = method.Body.GetILProcessor();
        var answer = new VariableDefinition(result);
        method.Body.Variables.Add(answer);
        foreach (var parameter in method.Parameters)
            il.Emit(OpCodes.Ldarg, parameter);
        il.Emit(called.HasThis ? OpCodes.Callvirt : OpCodes.Call, called);
        il.Emit(OpCodes.Stloc, answer);
        var (text, first) = (method.Parameters[0], method.Parameters[0].ParameterType);
        method.Parameters.Add(caller);
        il.Emit(OpCodes.Ldarg, caller);
        // Of a start and a count, the count alone says how far it may look.
        var count = method.Parameters.Skip(1).Where(parameter => parameter.ParameterType.FullName == "System.Int32").ElementAtOrDefault(1);
        EmitLooked(il, look, answer, () => EmitLength(il, text, first), start, count == caller ? null : count);
        il.Emit(OpCodes.Conv_I8);
        il.Emit(OpCodes.Call, scan);
        il.Emit(OpCodes.Ldloc, answer);
        il.Emit(OpCodes.Ret);
        return method;
    }

    // How many characters were looked at: up to what was found, or all there are.
    void EmitLooked(
        ILProcessor il,
        Found look,
        VariableDefinition answer,
        Action length,
        ParameterDefinition? start,
        ParameterDefinition? count
    )
    {
        var (whole, done) = (il.Create(OpCodes.Nop), il.Create(OpCodes.Nop));
        switch (look)
        {
            case Found.Rest:
                length();
                il.Emit(OpCodes.Ldloca, answer);
                il.Emit(OpCodes.Call, LengthOf(answer.VariableType));
                il.Emit(OpCodes.Sub);
                return;
            case Found.All:
                length();
                return;
            case Found.NotThere:
                il.Emit(OpCodes.Ldloc, answer);
                il.Emit(OpCodes.Brfalse, whole);
                il.Emit(OpCodes.Ldc_I4_0);
                break;
            default:
                il.Emit(OpCodes.Ldloc, answer);
                il.Emit(OpCodes.Ldc_I4_0);
                il.Emit(OpCodes.Blt, whole);
                if (look == Found.Last)
                    EmitLast();
                il.Emit(OpCodes.Ldloc, answer);
                if (look == Found.First && start is not null)
                    il.Emit(OpCodes.Ldarg, start);
                if (look == Found.Last || start is not null)
                    il.Emit(OpCodes.Sub);
                break;
        }

        il.Emit(OpCodes.Br, done);
        il.Append(whole);
        if (count is not null)
            il.Emit(OpCodes.Ldarg, count);
        else if (look == Found.Last)
            EmitLast();
        else
            length();
        if (look != Found.Last && start is not null && count is null)
        {
            il.Emit(OpCodes.Ldarg, start);
            il.Emit(OpCodes.Sub);
        }

        il.Append(done);

        void EmitLast()
        {
            if (start is null)
                length();
            else
                il.Emit(OpCodes.Ldarg, start);
        }
    }

    void EmitLength(ILProcessor il, ParameterDefinition text, TypeReference type)
    {
        il.Emit(type.FullName == "System.String" ? OpCodes.Ldarg : OpCodes.Ldarga, text);
        il.Emit(OpCodes.Call, LengthOf(type));
    }

    MethodReference LengthOf(TypeReference type)
    {
        var length = new MethodReference("get_Length", module.TypeSystem.Int32, type) { HasThis = true };
        return length;
    }

    // A generic method's types with its arguments put in.
    TypeReference Closed(TypeReference type, MethodReference called)
    {
        if (type is GenericParameter parameter && called is GenericInstanceMethod generic)
            return generic.GenericArguments[parameter.Position];
        if (type is GenericInstanceType instance && instance.ContainsGenericParameter)
        {
            var closed = new GenericInstanceType(instance.ElementType);
            foreach (var argument in instance.GenericArguments)
                closed.GenericArguments.Add(Closed(argument, called));
            return closed;
        }

        return type is ByReferenceType reference ? new ByReferenceType(Closed(reference.ElementType, called)) : type;
    }
}
