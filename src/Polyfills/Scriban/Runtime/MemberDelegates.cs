using System.Reflection;

namespace Scriban.Runtime;

/// <summary>The name under which a template sees a .NET member.</summary>
public delegate string MemberRenamerDelegate(MemberInfo member);

/// <summary>Whether a template sees a .NET member.</summary>
public delegate bool MemberFilterDelegate(MemberInfo member);
