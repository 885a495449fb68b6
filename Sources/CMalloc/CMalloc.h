// What glibc declares of its allocator beside the standard, which Swift's module of glibc leaves out.
#if defined(__linux__)
#include <malloc.h>
#endif
