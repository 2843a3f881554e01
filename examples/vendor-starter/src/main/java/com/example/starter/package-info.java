/** A rubric type for plans: {@link com.example.starter.Target}. */
package com.example.starter;
