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

/* Why something is not written: the disk is full, which the client says in the language of the person. */
static const char DISK_FULL[] = "disk full";

static char *joined(const char *folder, const char *between, const char *name) {
  size_t length = strlen(folder) + strlen(between) + strlen(name) + 1;
  char *path = malloc(length);
  if (path != NULL) snprintf(path, length, "%s%s%s", folder, between, name);
  return path;
}

#ifdef _WIN32
#include "onWindows.h"
#else
#include "onPosix.h"
#endif
