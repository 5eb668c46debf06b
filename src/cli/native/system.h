/* What the client needs of the system, on POSIX and on Windows. */
#if !defined(_WIN32) && !defined(_GNU_SOURCE)
#define _GNU_SOURCE
#endif
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { STDOUT = 1, STDERR = 2 };

#ifdef _WIN32
#include "onWindows.h"
#else
#include "onPosix.h"
#endif
